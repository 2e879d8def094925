import { describe, expect, it, test } from 'vitest';
import { fitFunnel } from './funnel.ts';
import { readJourney } from './journey.ts';
import { chanceToGoOn, chanceToHear, delayQuantile, equalWorlds } from './posterior-chances.ts';
import type { PosteriorDraws } from './posterior-draws.ts';
import { madeUpSearch, ORDINARY_RATES } from './testing.ts';

const RANGES = [
  { stage: 'response', low: 0.05, high: 0.16 },
  { stage: 'screen', low: 0.55, high: 0.85 },
  { stage: 'technical', low: 0.4, high: 0.7 },
  { stage: 'final', low: 0.35, high: 0.6 },
  { stage: 'offer', low: 0.2, high: 0.45 },
] as const;

/** One world that is known for sure: 0.2 go on after a median of 10 days, half of the others are told no after 20. */
const sure: PosteriorDraws = {
  rate: Float64Array.of(0.2),
  toldNo: Float64Array.of(0.5),
  advanceLogMedian: Float64Array.of(Math.log(10)),
  advanceSpread: Float64Array.of(1),
  refusalLogMedian: Float64Array.of(Math.log(20)),
  refusalSpread: Float64Array.of(1),
  weight: Float64Array.of(1),
  effective: 1,
  regimes: [{ from: 0, to: 1, chance: 1 }],
};

const { applications, asOf } = madeUpSearch({ applications: 120, days: 100, rates: ORDINARY_RATES });
const fits = fitFunnel(
  applications.map((each) => readJourney(each, asOf)),
  RANGES,
);

describe('the chances of a silent application', () => {
  it.each([
    { name: 'at the median of a yes', age: 9.5, goOn: 0.1 / (1 - 0.1 - 0.4 * 0.2441) },
    { name: 'after ten years', age: 3_650, goOn: 0 },
    { name: 'without a day', age: null, goOn: 0 },
  ])('to go on $name', ({ age, goOn }) => {
    expect(chanceToGoOn(sure, age)).toBeCloseTo(goOn, 3);
  });

  it('to hear anything at all includes a no', () => {
    expect(chanceToHear(sure, 0)).toBeCloseTo(0.6, 1);
    expect(chanceToHear(sure, 9.5)).toBeCloseTo((0.1 + 0.4 * 0.7559) / (1 - 0.1 - 0.4 * 0.2441), 3);
  });

  test('fall with age once answers are due, and hearing is never less likely than going on', () => {
    for (const { draws } of fits) {
      const hear = [30, 60, 120, 240].map((age) => chanceToHear(draws, age));
      expect(hear).toEqual(hear.toSorted((a, b) => b - a));
      for (const age of [0, 5, 30]) expect(chanceToHear(draws, age)).toBeGreaterThan(chanceToGoOn(draws, age));
    }
  });
});

describe('delayQuantile', () => {
  it.each([
    { level: 0.5, of: 'advance', days: 9.5 },
    { level: 0.841345, of: 'advance', days: 26.7 },
    { level: 0.001, of: 'advance', days: 0 },
  ] as const)('$level of the waits for a $of', ({ level, of, days }) => {
    expect(delayQuantile(sure, level, of)).toBeCloseTo(days, 1);
  });

  it('of any answer lies between those for a yes and for a no', () => {
    const median = delayQuantile(sure, 0.5, 'answer');
    expect(median).toBeGreaterThan(9.5);
    expect(median).toBeLessThan(19.5);
  });
});

describe('equalWorlds', () => {
  const stages = fits.map(({ draws }) => draws);
  const worlds = equalWorlds(stages, { count: 4_000, seed: 1 });

  it('has the weighted means of the draws', () => {
    stages.forEach(({ rate, weight }, s) => {
      const weighted = rate.reduce((sum, each, i) => sum + each * (weight[i] as number), 0);
      const plain = (worlds[s] as Uint32Array).reduce((sum, i) => sum + (rate[i] as number), 0) / 4_000;
      expect(plain / weighted).toBeCloseTo(1, 1);
    });
  });

  it('keeps every step of one world in the same regime of delays', () => {
    const regimeOf = (s: number, n: number) =>
      stages[s]?.regimes.findIndex(({ from, to }) => from <= (worlds[s]?.[n] ?? -1) && (worlds[s]?.[n] ?? -1) < to);
    for (let n = 0; n < 4_000; n += 37) {
      expect(new Set(stages.map((_, s) => regimeOf(s, n))).size).toBe(1);
    }
  });
});
