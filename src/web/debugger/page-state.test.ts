import { expect, it } from 'vitest';
import type { Report, StageReport } from '../../analysis/report.ts';
import { pageState } from './page-state.ts';

const rate = { estimate: 0.1, low: 0.05, high: 0.2, level: 0.9 } as const;
const report = (applications: number, stage: 'final' | null, rated = true) =>
  ({ applications, verdict: { stage }, stages: [{ rate: rated ? rate : null } as StageReport] }) as unknown as Report;

it.each([
  { name: 'nothing was sent', given: report(0, null), state: 'nothing' },
  { name: 'no outcome is recorded', given: report(200, null, false), state: 'no-outcomes' },
  { name: 'nine, and no step stands out', given: report(9, null), state: 'too-little' },
  { name: 'just below a first lean', given: report(39, null), state: 'too-little' },
  { name: 'enough, and no step stands out', given: report(40, null), state: 'usual' },
  { name: 'few, but one step stands out', given: report(30, 'final'), state: 'usual' },
  {
    name: 'nine, and one of them an offer that was accepted',
    given: { ...report(9, null), accepted: true },
    state: 'usual',
  },
] as const)('$name: $state', ({ given, state }) => expect(pageState(given)).toBe(state));
