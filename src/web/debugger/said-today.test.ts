import { expect, it } from 'vitest';
import type { Report, SilentApplication } from '../../analysis/report.ts';
import { saidToday } from './said-today.ts';

const silent = (silentDays: number | null, mayGoOn: number): SilentApplication => ({
  id: `s${silentDays}`,
  stage: 'response',
  silentDays,
  mayHear: 0.3,
  mayGoOn,
});
const report = (given: Partial<Report>) =>
  ({ asOf: '2026-11-23', silence: [], streak: null, forecast: null, ...given }) as Report;

it.each([
  {
    name: 'several wait',
    given: { silence: [silent(3, 0.1), silent(14, 0.4)] },
    says: 'Two wait, for 3 to 14 days. Expect none or one of them to go on, whatever you do.',
  },
  {
    name: 'one waits',
    given: { silence: [silent(20, 0.17)] },
    says: 'One waits, for 20 days. It goes on in 17 of 100 cases like it.',
  },
  {
    name: 'a day nobody wrote down is no day',
    given: { silence: [silent(null, 0), silent(null, 0)] },
    says: 'Two wait. Expect hardly any of them to go on, whatever you do.',
  },
  {
    name: 'a quiet stretch',
    given: { streak: { days: 20, since: '2026-11-03', probability: 0.8, longest: [] } },
    says: '20 days without a step forward: this happens in 8 of 10 searches as young as yours.',
  },
  {
    name: 'a range that begins at nothing',
    given: {
      forecast: {
        by: '2026-12-23',
        points: [{ on: '2026-12-23', probability: 0.05, low: 0.001, high: 0.14 }],
      } as never,
    },
    says: 'An offer by 23 December: at most 14 in 100, which says little yet.',
  },
  {
    name: 'without days nothing is said of when',
    given: {},
    says: 'An offer, by when: nothing can be said without the days of sending.',
  },
])('$name', ({ given, says }) => expect(saidToday(report(given))).toContain(says));
