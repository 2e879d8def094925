import { describe, expect, it } from 'vitest';
import type { Channel } from '../analysis/model.ts';
import { addDays } from '../kernel/day.ts';
import { slowToApply } from './slow-to-apply.ts';
import { application, examine, several } from './testing.ts';

function sent(postedBefore: number | null, count: number, answered: number, channel: Channel = 'board') {
  const name = `${channel}${postedBefore}_`;
  return several(
    count,
    (id, ago) => {
      const goesOn = Number(id.slice(name.length)) < answered;
      const one = application(id, ago, goesOn ? [['responded', 6]] : [['rejected', 9]], { channel });
      return postedBefore === null ? one : { ...one, postedOn: addDays(one.sentOn ?? '', -postedBefore) };
    },
    { name, last: 30 },
  );
}

describe('slow-to-apply', () => {
  it.each([
    { name: 'no posting day recorded', search: sent(null, 40, 4), expected: 'not-applicable' },
    { name: 'posted again after it was sent', search: sent(-3, 40, 4), expected: 'not-applicable' },
    { name: 'all prompt', search: sent(1, 40, 4), expected: 'too-little-data' },
    { name: 'four late ones', search: [...sent(1, 40, 8), ...sent(20, 4, 0)], expected: 'too-little-data' },
    { name: 'late ones do worse', search: [...sent(1, 40, 14), ...sent(20, 60, 2)], expected: 'finding' },
    { name: 'the seventh day is prompt', search: [...sent(7, 40, 14), ...sent(8, 60, 2)], expected: 'finding' },
    { name: 'late ones do as well', search: [...sent(1, 50, 5), ...sent(20, 50, 5)], expected: 'clear' },
    { name: 'late ones do better', search: [...sent(1, 50, 2), ...sent(20, 50, 10)], expected: 'clear' },
    {
      name: 'prompt ones only because they were referred',
      search: [...sent(1, 20, 10, 'referral'), ...sent(20, 5, 3, 'referral'), ...sent(1, 10, 1), ...sent(20, 60, 5)],
      expected: 'clear',
    },
  ])('$name: $expected', ({ search, expected }) => {
    expect(examine(slowToApply, search).kind).toBe(expected);
  });

  it('carries the difference, the gain, and the late ones', () => {
    const search = [...sent(1, 40, 14), ...sent(20, 60, 2), ...sent(null, 3, 0)];
    const outcome = examine(slowToApply, search, { target: { pacePerWeek: 10 } });
    if (outcome.kind !== 'finding') throw new Error(outcome.because);
    expect(outcome.measured?.count).toBe(100);
    expect(outcome.measured?.low).toBeGreaterThan(0);
    expect(outcome.gain?.estimate).toBeGreaterThan(0);
    expect(outcome.applications).toHaveLength(60);
    expect(outcome.evidenceAgainst.join(' ')).toContain('3 applications without a usable day of posting are left out');
  });
});
