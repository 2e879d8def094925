import { describe, expect, it } from 'vitest';
import type { Channel } from '../analysis/model.ts';
import { coldShareHigh } from './cold-share-high.ts';
import { application, examine, several } from './testing.ts';

function sent(channel: Channel | null, count: number, answered: number, { last = 30 } = {}) {
  return several(
    count,
    (id, ago) =>
      application(id, ago, Number(id.slice(id.indexOf('_') + 1)) < answered ? [['responded', 6]] : [['rejected', 9]], {
        channel,
      }),
    { name: `${channel}_`, last, everyDays: 0.5 },
  ).map((each) => ({ ...each, sentOn: each.sentOn }));
}

describe('cold-share-high', () => {
  it.each([
    { name: 'no channel recorded', search: sent(null, 40, 4), expected: 'not-applicable' },
    { name: 'cold only', search: sent('board', 40, 4), expected: 'too-little-data' },
    {
      name: 'four referrals say nothing',
      search: [...sent('board', 60, 3), ...sent('referral', 4, 4)],
      expected: 'too-little-data',
    },
    {
      name: 'referrals do much better',
      search: [...sent('board', 80, 4), ...sent('referral', 10, 6)],
      expected: 'finding',
    },
    {
      name: 'network counts as knowing somebody',
      search: [...sent('direct', 80, 4), ...sent('network', 10, 6)],
      expected: 'finding',
    },
    {
      name: 'a recruiter does much better',
      search: [...sent('other', 80, 4), ...sent('recruiter', 10, 6)],
      expected: 'finding',
    },
    {
      name: 'much better, and already much used',
      search: [...sent('board', 40, 2), ...sent('referral', 12, 7)],
      expected: 'clear',
    },
    { name: 'as good as cold', search: [...sent('board', 80, 10), ...sent('referral', 10, 1)], expected: 'clear' },
    {
      name: 'a little better: two of ten',
      search: [...sent('board', 80, 8), ...sent('referral', 10, 2)],
      expected: 'clear',
    },
  ])('$name: $expected', ({ search, expected }) => {
    expect(examine(coldShareHigh, search).kind).toBe(expected);
  });

  it('carries the difference with its interval, the gain, and the cold applications', () => {
    const search = [...sent('board', 80, 4), ...sent('referral', 10, 6)];
    const outcome = examine(coldShareHigh, search, { target: { pacePerWeek: 10 } });
    if (outcome.kind !== 'finding') throw new Error(outcome.because);
    expect(outcome.measured?.count).toBe(90);
    expect(outcome.measured?.low).toBeGreaterThan(0);
    expect(outcome.measured?.low).toBeLessThan(outcome.measured?.estimate ?? 0);
    expect(outcome.gain?.estimate).toBeGreaterThan(0);
    expect(outcome.applications).toHaveLength(80);
    expect(outcome.evidenceAgainst[0]).toContain('Observed, not tested');
  });

  it.each([
    { channel: 'recruiter', says: 'three recruiters' },
    { channel: 'referral', says: 'three people you know' },
  ] as const)('asks for a step that goes the better way: $channel', ({ channel, says }) => {
    const outcome = examine(coldShareHigh, [...sent('board', 80, 4), ...sent(channel, 10, 6)]);
    expect(outcome.kind === 'finding' && outcome.nextStep).toContain(says);
  });

  it('does not take the younger group for the worse one', () => {
    const old = sent('board', 80, 10, { last: 60 });
    const young = several(10, (id, ago) => application(id, ago, [], { channel: 'referral' }), {
      name: 'young',
      last: 0,
      everyDays: 0.2,
    });
    const outcome = examine(coldShareHigh, [...old, ...young.map((each) => ({ ...each, sentOn: '2026-06-29' }))]);
    if (outcome.kind !== 'clear') throw new Error(outcome.because);
    expect(outcome.measured?.low).toBeLessThan(0);
    expect(outcome.measured?.high).toBeGreaterThan(0.05);
  });

  it('leaves out what a recruiter began', () => {
    const inbound = sent('inbound', 10, 10);
    expect(examine(coldShareHigh, [...sent('board', 80, 4), ...inbound]).kind).toBe('too-little-data');
  });
});
