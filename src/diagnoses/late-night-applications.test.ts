import { expect, it } from 'vitest';
import type { SentHours } from '../analysis/model.ts';
import { addDays } from '../kernel/day.ts';
import { lateNightApplications } from './late-night-applications.ts';
import { AS_OF, application, examine } from './testing.ts';

const search = [application('a0', 3)];

/** Written so many days before the last known day, so many hours after the bedtime. */
const hours = (...written: readonly (readonly [daysAgo: number, hoursAfter: number])[]): SentHours => ({
  bedtime: '23:30',
  written: written.map(([ago, hoursAfter], at) => ({ id: `a${at}`, evening: addDays(AS_OF, -ago), hoursAfter })),
});
const onThreeNights = [
  [1, 0.5],
  [2, 1],
  [2, 2],
  [3, 0],
  [3, 4.9],
] as const;

it.each([
  { name: 'five on three nights', hours: hours(...onThreeNights), expected: 'finding' },
  { name: 'five on two nights', hours: hours([1, 1], [1, 2], [2, 1], [2, 2], [2, 3]), expected: 'clear' },
  { name: 'four of five', hours: hours([1, 1], [2, 1], [3, 1], [4, 1], [5, -0.1]), expected: 'clear' },
  { name: 'five hours after is the morning', hours: hours([1, 1], [2, 1], [3, 1], [4, 1], [5, 5]), expected: 'clear' },
  { name: 'the evening 28 days ago', hours: hours(...onThreeNights.slice(1), [28, 1]), expected: 'too-little-data' },
  { name: 'the evening 27 days ago', hours: hours(...onThreeNights.slice(1), [27, 1]), expected: 'finding' },
  { name: 'four with a known hour', hours: hours([1, 1], [2, 1], [3, 1], [4, 1]), expected: 'too-little-data' },
  { name: 'no bedtime', hours: undefined, expected: 'not-applicable' },
])('$name: $expected', ({ hours: given, expected }) => {
  expect(examine(lateNightApplications, search, given ? { hours: given } : {}).kind).toBe(expected);
});

it('tells the share, the nights and an hour to stop at, without blame', () => {
  const outcome = examine(lateNightApplications, search, { hours: hours(...onThreeNights, [4, -3]) });
  expect(outcome).toMatchObject({
    because:
      '5 of the 6 applications written down here in the last 28 days came after your bedtime of 23:30, on 3 nights.',
    nextStep: 'Stop at 22:30, and leave what is unfinished as a draft: it can go out in the morning.',
    applications: ['a0', 'a1', 'a2', 'a3', 'a4'],
    measured: { estimate: 5 / 6 },
  });
});

it('stops an hour before a bedtime after midnight', () => {
  const outcome = examine(lateNightApplications, search, { hours: { ...hours(...onThreeNights), bedtime: '00:30' } });
  expect(outcome.kind === 'finding' && outcome.nextStep).toContain('Stop at 23:30');
});
