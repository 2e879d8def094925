import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/day.ts';
import { staleOpenings } from './stale-openings.ts';
import { application, examine, several } from './testing.ts';

function sent(postedBefore: number | null, count: number) {
  return several(
    count,
    (id, ago) => {
      const one = application(id, ago);
      return postedBefore === null ? one : { ...one, postedOn: addDays(one.sentOn ?? '', -postedBefore) };
    },
    { name: `p${postedBefore}_` },
  );
}

describe('stale-openings', () => {
  it.each([
    { name: 'no posting day recorded', search: sent(null, 40), expected: 'not-applicable' },
    { name: 'nine posting days say nothing of a habit', search: sent(90, 9), expected: 'too-little-data' },
    { name: 'half of forty', search: [...sent(2, 20), ...sent(60, 20)], expected: 'finding' },
    { name: 'the thirtieth day is not stale', search: [...sent(2, 20), ...sent(30, 20)], expected: 'clear' },
    { name: 'the thirty-first is', search: [...sent(2, 20), ...sent(31, 20)], expected: 'finding' },
    {
      name: 'a third of thirty: the interval reaches below 30',
      search: [...sent(2, 20), ...sent(60, 10)],
      expected: 'clear',
    },
    { name: 'few of many', search: [...sent(2, 90), ...sent(60, 10)], expected: 'clear' },
  ])('$name: $expected', ({ search, expected }) => {
    expect(examine(staleOpenings, search).kind).toBe(expected);
  });

  it('carries the share with its interval and the very applications, and no gain', () => {
    const outcome = examine(staleOpenings, [...sent(2, 20), ...sent(60, 20), ...sent(null, 10)]);
    if (outcome.kind !== 'finding') throw new Error(outcome.because);
    expect(outcome.measured).toMatchObject({ estimate: 0.5, count: 40 });
    expect(outcome.gain).toBeNull();
    expect(outcome.applications).toEqual(sent(60, 20).map(({ id }) => id));
    expect(outcome.because).toMatch(/^20 of 40 /);
  });
});
