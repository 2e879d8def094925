import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/day.ts';
import { judgeTrial } from './judge.ts';
import type { JudgeInput, TrialApplication } from './judge-model.ts';
import { EVENT_KINDS, STAGES } from './model.ts';

const START = '2026-01-05';
const day = (at: number) => addDays(START, at);

/** One of an arm, sent on day `at`, answered after `wait` days, or told no, or silent. */
function one(
  id: string,
  arm: 'A' | 'B',
  given: Partial<TrialApplication> & { at?: number; wait?: number; no?: number },
) {
  const { at = 0, wait, no, ...more } = given;
  const yes = wait === undefined ? [] : [{ kind: 'responded' as const, on: day(at + wait) }];
  const told = no === undefined ? [] : [{ kind: 'rejected' as const, on: day(at + no) }];
  return { id, arm, sentOn: day(at), events: [...yes, ...told], ...more };
}

/** Pairs sent on one day, of which the first `b` are answered for B alone and the next `a` for A alone. */
function pairs(count: number, { a, b }: { a: number; b: number }): TrialApplication[] {
  return Array.from({ length: count }, (_, i) => [
    one(`a${i}`, 'A', { block: `p${i}`, at: i, ...(i >= b && i < b + a ? { wait: 5 } : { no: 9 }) }),
    one(`b${i}`, 'B', { block: `p${i}`, at: i, ...(i < b ? { wait: 5 } : { no: 9 }) }),
  ]).flat();
}

const judge = (applications: readonly TrialApplication[], more: Partial<JudgeInput> = {}) =>
  judgeTrial({ metric: 'response', applications, asOf: day(300), horizon: applications.length || 10, ...more });

describe('the verdict', () => {
  it.each([
    { name: 'nothing sent', given: judge([]), verdict: 'cannot-tell-yet' },
    { name: 'one arm alone', given: judge([one('a', 'A', { wait: 3 })]), verdict: 'cannot-tell-yet' },
    {
      name: 'all pending',
      given: judge(
        pairs(10, { a: 0, b: 0 }).map((each) => ({ ...each, events: [] })),
        { asOf: day(12) },
      ),
      verdict: 'cannot-tell-yet',
    },
    { name: 'twelve to none', given: judge(pairs(60, { a: 0, b: 12 })), verdict: 'proven-b' },
    { name: 'none to twelve', given: judge(pairs(60, { a: 12, b: 0 })), verdict: 'proven-a' },
    {
      name: 'twelve to none without a plan',
      given: judge(pairs(60, { a: 0, b: 12 }), { horizon: null }),
      verdict: 'leaning-b',
    },
    {
      name: 'twelve to none, drawn adaptively',
      given: judge(pairs(60, { a: 0, b: 12 }), { assignment: 'adaptive' }),
      verdict: 'leaning-b',
    },
    {
      name: 'twelve to none, only observed',
      given: judge(pairs(60, { a: 0, b: 12 }), { assignment: 'observed' }),
      verdict: 'observed',
    },
    { name: 'alike, and many', given: judge(pairs(400, { a: 10, b: 10 })), verdict: 'no-difference' },
    { name: 'alike, and few', given: judge(pairs(20, { a: 3, b: 3 })), verdict: 'cannot-tell-in-time' },
    {
      name: 'a third of the plan in',
      given: judge(pairs(20, { a: 3, b: 3 }), { horizon: 120 }),
      verdict: 'cannot-tell-yet',
    },
    {
      name: 'a variant changed midway',
      given: judge(pairs(60, { a: 0, b: 12 }), { variantChangedOn: day(30) }),
      verdict: 'broken',
    },
    {
      name: 'a variant changed before the start',
      given: judge(pairs(60, { a: 0, b: 12 }), { variantChangedOn: day(-1) }),
      verdict: 'proven-b',
    },
    {
      name: 'a variant changed on the day of the first ones',
      given: judge(pairs(60, { a: 0, b: 12 }), { variantChangedOn: day(0) }),
      verdict: 'broken',
    },
    {
      name: 'eight of one arm, all answered, and none of the other',
      given: judge(
        Array.from({ length: 8 }, (_, i) => one(`${i}`, 'B', { at: i, wait: 5 })),
        { horizon: 16 },
      ),
      verdict: 'cannot-tell-yet',
    },
    {
      name: 'forty drawn for one arm, ten for the other',
      given: judge(Array.from({ length: 50 }, (_, i) => one(`${i}`, i < 40 ? 'A' : 'B', { wait: 4 }))),
      verdict: 'broken',
    },
  ])('of $name is $verdict', ({ given, verdict }) => {
    expect(given.verdict).toBe(verdict);
    expect(given.because).not.toBe('');
  });

  it('is by the arm drawn, whatever was sent', () => {
    const swapped = pairs(60, { a: 0, b: 12 }).map(
      (each) => ({ ...each, used: each.arm === 'A' ? 'B' : 'A' }) as const,
    );
    expect(judge(swapped)).toEqual(judge(pairs(60, { a: 0, b: 12 })));
  });

  it('stays proven once the line was crossed', () => {
    const early = pairs(60, { a: 0, b: 12 });
    const late = Array.from({ length: 30 }, (_, i) => [
      one(`la${i}`, 'A', { block: `l${i}`, at: 100 + i, wait: 5 }),
      one(`lb${i}`, 'B', { block: `l${i}`, at: 100 + i, no: 5 }),
    ]).flat();
    const judged = judge([...early, ...late], { horizon: 180 });
    expect(judged.walk.at(-1)?.lead).toBeLessThan(0);
    expect(judged).toMatchObject({ verdict: 'proven-b', provenOn: judge(early, { horizon: 180 }).provenOn });
    expect(judged.evidence?.value).toBeGreaterThanOrEqual(judged.evidence?.threshold ?? Number.NaN);
  });
});

describe('an arm', () => {
  it('comes with the quantiles of its rate, and with none where nothing of it was sent', () => {
    const [a, b] = judge(pairs(60, { a: 5, b: 12 })).arms;
    expect(a?.quantiles?.map(({ at }) => at)).toEqual([
      0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975,
    ]);
    const rates = b?.quantiles?.map(({ rate }) => rate) ?? [];
    expect(rates).toEqual(rates.toSorted((one, other) => one - other));
    expect(b?.rate).toMatchObject({ low: rates[1], estimate: rates[6], high: rates[11] });
    expect(judge([one('a', 'A', { wait: 3 })]).arms[1]).toMatchObject({ rate: null, quantiles: null });
  });
});

describe('the evidence', () => {
  const lead = (applications: TrialApplication[], more: Partial<JudgeInput> = {}) =>
    judge(applications, { horizon: 40, ...more }).walk.at(-1)?.lead ?? null;
  const pair = (a: Parameters<typeof one>[2], b: Parameters<typeof one>[2]) => [
    one('a', 'A', { block: 'p', ...a }),
    one('b', 'B', { block: 'p', ...b }),
  ];

  it.each([
    { name: 'one answer of a pair is a coin', given: pair({}, { wait: 3 }), at: 40, lead: 1 },
    { name: 'two are none', given: pair({ wait: 20 }, { wait: 3 }), at: 40, lead: 0 },
    { name: 'the second takes the coin back', given: pair({ wait: 60 }, { wait: 3 }), at: 70, lead: 0 },
    {
      name: 'an answer after ninety days is not waited for',
      given: pair({ wait: 120 }, { wait: 3 }),
      at: 140,
      lead: 1,
    },
    {
      name: 'a pair younger than thirty days is not looked at',
      given: pair({}, { at: 5, wait: 3 }),
      at: 34,
      lead: null,
    },
    {
      name: 'both are looked at at the age of the younger',
      given: pair({ wait: 50 }, { at: 20, wait: 3 }),
      at: 65,
      lead: 1,
    },
    { name: 'and at the next age both', given: pair({ wait: 50 }, { at: 20, wait: 3 }), at: 70, lead: 0 },
    { name: 'its own coin', given: [one('b', 'B', { wait: 3 })], at: 40, lead: 1 },
    { name: 'its own coin, too young', given: [one('b', 'B', { wait: 3 })], at: 29, lead: null },
    {
      name: 'half a pair waits for the other',
      given: [...pair({}, { wait: 3 }), one('c', 'A', { block: 'q', wait: 3 })],
      at: 60,
      lead: 1,
    },
    {
      name: 'without a day it cannot be compared',
      given: [one('b', 'B', { wait: 3, sentOn: null })],
      at: 60,
      lead: null,
    },
    {
      name: 'learnt later, it counts from then',
      given: [{ ...one('b', 'B', {}), events: [{ kind: 'responded' as const, on: day(3), learntOn: day(50) }] }],
      at: 49,
      lead: 0,
    },
  ])('$name', ({ given, at, lead: expected }) => expect(lead(given, { asOf: day(at) })).toBe(expected));

  it('counts no more applications than were planned', () => {
    const judged = judge(pairs(60, { a: 0, b: 60 }), { horizon: 10 });
    expect(judged.walk.at(-1)).toMatchObject({ coins: 5, lead: 5, share: 1 });
    expect(judged.verdict).not.toBe('proven-b');
  });
});

describe('bad input names the field', () => {
  const good = { metric: 'response', asOf: START, applications: [one('a', 'A', {})] } as const;
  it.each([
    {
      name: 'an arm C',
      given: { ...good, applications: [{ ...one('a', 'A', {}), arm: 'C' }] },
      where: 'applications[0].arm',
    },
    { name: 'no stage', given: { ...good, metric: 'applied' }, where: 'metric' },
    { name: 'half an application planned', given: { ...good, horizon: 0.5 }, where: 'horizon' },
    { name: 'no day', given: { ...good, asOf: '2026-02-30' }, where: 'asOf' },
    {
      name: 'one id twice',
      given: { ...good, applications: [one('a', 'A', {}), one('a', 'B', {})] },
      where: 'applications[1].id',
    },
    { name: 'an unknown assignment', given: { ...good, assignment: 'guessed' }, where: 'assignment' },
  ])('$name', ({ given, where }) => {
    expect(() => judgeTrial(given as never)).toThrow(where);
  });
});

it('judges whatever days and events there are, the same every time', () => {
  const events = fc.array(
    fc.record({ kind: fc.constantFrom(...EVENT_KINDS), on: fc.option(fc.integer({ min: -20, max: 400 }).map(day)) }),
    { maxLength: 4 },
  );
  const application = fc.record({
    arm: fc.constantFrom('A' as const, 'B' as const),
    block: fc.option(fc.constantFrom('p', 'q', 'r')),
    stratum: fc.option(fc.constantFrom('board', 'referral')),
    sentOn: fc.option(fc.integer({ min: 0, max: 400 }).map(day)),
    events,
  });
  fc.assert(
    fc.property(fc.array(application, { maxLength: 12 }), fc.constantFrom(...STAGES), (given, metric) => {
      const input = {
        metric,
        applications: given.map((each, i) => ({ id: `${i}`, ...each })),
        asOf: day(200),
        horizon: 12,
      };
      const judged = judgeTrial(input);
      expect(judgeTrial(structuredClone(input))).toEqual(judged);
      for (const { rate, entered, advanced, pending } of judged.arms) {
        expect(advanced + pending).toBeLessThanOrEqual(entered);
        if (rate !== null) expect(rate.low <= rate.estimate && rate.estimate <= rate.high).toBe(true);
      }
      expect(judged.better.b).toBeGreaterThanOrEqual(0);
      expect(judged.better.b).toBeLessThanOrEqual(1);
    }),
    { numRuns: 60 },
  );
});
