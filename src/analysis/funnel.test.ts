import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fitFunnel, type StageFit } from './funnel.ts';
import type { Journey, Step } from './journey.ts';
import { STAGES } from './model.ts';

const RANGES = [
  { stage: 'response', low: 0.05, high: 0.16 },
  { stage: 'screen', low: 0.55, high: 0.85 },
  { stage: 'technical', low: 0.4, high: 0.7 },
  { stage: 'final', low: 0.35, high: 0.6 },
  { stage: 'offer', low: 0.2, high: 0.45 },
] as const;

type Ending = Pick<Step, 'outcome' | 'waitDays'>;

/** An application that goes on `passed` times, each after some days, and then ends so. */
function journey({ passed, wait, ending }: { passed: number; wait: number; ending: Ending }): Journey {
  const steps = STAGES.slice(0, passed + 1).map((stage, s) => ({
    stage,
    ...(s < passed ? { outcome: 'advanced' as const, waitDays: wait } : ending),
    enteredOn: null,
    withinDays: null,
  }));
  return { id: 'a', reached: 'applied', state: 'open', inbound: false, unnamedRound: false, steps, warnings: [] };
}

const days = fc.option(fc.integer({ min: 0, max: 200 }), { nil: null });
const anyJourney = fc
  .record({
    passed: fc.integer({ min: 0, max: 4 }),
    wait: fc.integer({ min: 0, max: 60 }),
    ending: fc.record({ outcome: fc.constantFrom('rejected', 'withdrawn', 'pending', 'advanced'), waitDays: days }),
  })
  .map((given) => journey(given as Parameters<typeof journey>[0]));
const anySearch = fc.array(anyJourney, { maxLength: 80 });

const times = (count: number, each: (i: number) => Journey) => Array.from({ length: count }, (_, i) => each(i));
const answered = (waitDays: number | null) =>
  journey({ passed: 0, wait: 0, ending: { outcome: 'advanced', waitDays } });
const silent = (waitDays: number | null) => journey({ passed: 0, wait: 0, ending: { outcome: 'pending', waitDays } });
const refused = (waitDays: number | null) => journey({ passed: 0, wait: 0, ending: { outcome: 'rejected', waitDays } });
const withdrawn = (waitDays: number | null) =>
  journey({ passed: 0, wait: 0, ending: { outcome: 'withdrawn', waitDays } });

function response(journeys: readonly Journey[]): StageFit {
  return fitFunnel(journeys, RANGES)[0] as StageFit;
}

function estimate(journeys: readonly Journey[]): number {
  return response(journeys).rate?.estimate as number;
}

describe('fitFunnel', { timeout: 30_000 }, () => {
  test('counts add up, rates lie in [0, 1], intervals are ordered, weights sum to 1', () => {
    fc.assert(
      fc.property(anySearch, (journeys) => {
        for (const { counts, rate, quantiles, draws } of fitFunnel(journeys, RANGES)) {
          expect(counts.entered).toBe(counts.advanced + counts.rejected + counts.withdrawn + counts.pending);
          expect(draws.weight.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
          expect(draws.effective).toBeGreaterThan(20);
          expect(rate === null).toBe(counts.entered === 0);
          if (rate === null || quantiles === null) continue;
          expect(0 < rate.low && rate.low < rate.estimate && rate.estimate < rate.high && rate.high < 1).toBe(true);
          expect(quantiles.map(({ rate: each }) => each)).toEqual(
            quantiles.map(({ rate: each }) => each).toSorted((a, b) => a - b),
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  test('the order of the applications does not matter', () => {
    fc.assert(
      fc.property(anySearch, (journeys) => {
        const numbers = (each: readonly Journey[]) =>
          fitFunnel(each, RANGES).map(({ rate, draws }) => [rate, draws.rate[7], draws.weight[7]]);
        expect(numbers(journeys.toReversed())).toEqual(numbers(journeys));
      }),
      { numRuns: 15 },
    );
  });

  test('one more success never lowers the estimate, one more refusal never raises it', () => {
    fc.assert(
      fc.property(anySearch, (journeys) => {
        // Without a day: a late refusal also tells that waits are long, and so speaks for those still silent.
        const [before, withYes, withNo] = [journeys, [...journeys, answered(null)], [...journeys, refused(null)]].map(
          (each) => response(each).draws,
        ) as [StageFit['draws'], StageFit['draws'], StageFit['draws']];
        const mean = ({ rate, weight }: StageFit['draws']) =>
          rate.reduce((sum, each, i) => sum + each * (weight[i] as number), 0);
        // 800 draws know a mean to about a thirtieth of itself.
        expect(mean(withYes)).toBeGreaterThan(0.97 * mean(before));
        expect(mean(withNo)).toBeLessThan(1.03 * mean(before));
      }),
      { numRuns: 60 },
    );
  });

  test('where the reference and its contradiction explain the same data, both are drawn: the seed decides nothing', () => {
    const journeys = [...times(4, () => answered(0)), answered(1), withdrawn(68)];
    for (let seed = 1; seed <= 12; seed++) {
      const fit = fitFunnel(journeys, RANGES, { seed })[0] as StageFit;
      // 0.53 with 200,000 draws.
      expect(fit.rate?.estimate).toBeGreaterThan(0.48);
      expect(fit.rate?.estimate).toBeLessThan(0.58);
    }
  });

  it.each([
    { name: 'nothing sent', journeys: [], from: null, to: null },
    { name: 'one, silent since today', journeys: [silent(0)], from: 0.06, to: 0.13 },
    { name: '300 silent without a day: fully aged', journeys: times(300, () => silent(null)), from: 0, to: 0.03 },
    {
      name: '300 silent since yesterday: nothing known yet',
      journeys: times(300, () => silent(1)),
      from: 0.04,
      to: 0.13,
    },
    { name: '300 silent for up to 300 days', journeys: times(300, (i) => silent(i)), from: 0, to: 0.03 },
    { name: '300 refused', journeys: times(300, (i) => refused(i % 30)), from: 0, to: 0.03 },
    { name: '300 answered on the day', journeys: times(300, () => answered(0)), from: 0.9, to: 1 },
    { name: '300 answered, no day written down', journeys: times(300, () => answered(null)), from: 0.9, to: 1 },
    { name: '300 withdrawn on the day: nothing known', journeys: times(300, () => withdrawn(0)), from: 0.04, to: 0.13 },
    { name: 'withdrawn without a day', journeys: [withdrawn(null)], from: 0.06, to: 0.13 },
    { name: 'a wait of twenty years', journeys: [answered(7_300), silent(9_000)], from: 0.02, to: 0.5 },
    {
      name: '30,000, a tenth answered',
      journeys: times(30_000, (i) => (i % 10 === 0 ? answered(i % 23) : silent(100 + (i % 200)))),
      from: 0.097,
      to: 0.105,
    },
  ])('$name', ({ journeys, from, to }) => {
    const { rate } = response(journeys);
    if (from === null) return expect(rate).toBeNull();
    const { estimate: found, low, high } = rate as { estimate: number; low: number; high: number };
    expect([found, low, high].every(Number.isFinite)).toBe(true);
    expect(found).toBeGreaterThan(from);
    expect(found).toBeLessThan(to as number);
  });

  it('counts a young silence for less than an old one', () => {
    const answers = times(6, (i) => answered(3 + i));
    const young = estimate([...answers, ...times(50, (i) => silent(i % 5))]);
    const old = estimate([...answers, ...times(50, (i) => silent(100 + i))]);
    expect(young).toBeGreaterThan(1.2 * old);
  });

  it('does not take a withdrawal for a failure', () => {
    const answers = times(6, (i) => answered(3 + i));
    expect(estimate([...answers, ...times(40, () => withdrawn(1))])).toBeGreaterThan(
      1.3 * estimate([...answers, ...times(40, () => refused(1))]),
    );
  });

  it('learns from slow answers that this search is a slow one, and says so at every step', () => {
    const chanceOf = (wait: number) =>
      fitFunnel(
        times(20, (i) => (i % 2 ? answered(wait + i) : silent(150))),
        RANGES,
      ).map(({ draws }) => draws.regimes.at(-1)?.chance);
    const slow = chanceOf(50) as number[];
    expect(Math.min(...slow)).toBeGreaterThan(0.9);
    expect(new Set(slow).size).toBe(1);
    expect(chanceOf(3)[4] as number).not.toBeCloseTo(slow[4] as number, 1);
  });

  it('needs a reference for every step', () => {
    expect(() => fitFunnel([], RANGES.slice(1))).toThrow('no reference range for response');
  });

  it('draws other worlds for another seed, and says nearly the same', () => {
    const journeys = [...times(8, (i) => answered(i)), ...times(60, (i) => silent(i))];
    const [a, b] = [1, 2].map((seed) => fitFunnel(journeys, RANGES, { seed })[0] as StageFit) as [StageFit, StageFit];
    expect(a.draws.rate[0]).not.toBe(b.draws.rate[0]);
    expect((a.rate?.low ?? 0) / (b.rate?.low ?? 1)).toBeCloseTo(1, 0.9);
  });
});
