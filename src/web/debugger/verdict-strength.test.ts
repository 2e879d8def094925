import { expect, it } from 'vitest';
import type { Report, StageReport } from '../../analysis/report.ts';
import { verdictStrength } from './verdict-strength.ts';

const reference = { low: 0.35, high: 0.6, source: '' };
const given = (named: 'final' | null, estimate: number | null, entered = 12) => ({
  verdict: { stage: named } as Report['verdict'],
  stages: [
    { stage: 'final', entered, reference, rate: estimate === null ? null : { estimate, low: 0, high: 1, level: 0.9 } },
  ] as unknown as readonly StageReport[],
});

it.each([
  { name: 'no step is named', report: given(null, 0.2), strength: 'none' },
  { name: 'named and below the middle of typical', report: given('final', 0.3), strength: 'stops' },
  { name: 'named, but as good as typical', report: given('final', 0.5), strength: 'leans' },
  { name: 'named, though nobody has come there', report: given('final', 0.3, 0), strength: 'leans' },
  { name: 'named without a rate', report: given('final', null), strength: 'leans' },
] as const)('$name: $strength', ({ report, strength }) => expect(verdictStrength(report)).toBe(strength));
