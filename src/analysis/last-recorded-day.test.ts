import { expect, it } from 'vitest';
import { lastRecordedDay } from './last-recorded-day.ts';
import type { AnalysisInput } from './model.ts';

const input = (...days: (string | null)[]): AnalysisInput => ({
  asOf: '2026-11-23',
  applications: days.map((on, index) => ({
    id: `a${index}`,
    sentOn: '2022-01-01',
    events: [{ kind: 'rejected', on }],
  })),
});

it.each([
  { name: 'the latest event', given: input('2022-03-01', '2022-02-01'), day: '2022-03-01' },
  { name: 'sent later than any event', given: input(null), day: '2022-01-01' },
  { name: 'a day that has not come yet does not count', given: input('2027-01-01'), day: '2022-01-01' },
  { name: 'nothing', given: input(), day: null },
])('$name: $day', ({ given, day }) => expect(lastRecordedDay(given)).toBe(day));
