import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

const Z_95 = 1.959963984540054;
const Z_90 = 1.6448536269514722;

const counts = fc
  .integer({ min: 1, max: 5_000 })
  .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

describe('wilsonInterval', () => {
  // Newcombe (1998), Statistics in Medicine 17, table I, score method at 95 %, 4 decimals.
  it.each([
    { successes: 81, trials: 263, low: 0.2553, high: 0.3662 },
    { successes: 15, trials: 148, low: 0.0624, high: 0.1605 },
    { successes: 0, trials: 20, low: 0, high: 0.1611 },
    { successes: 1, trials: 29, low: 0.0061, high: 0.1718 },
  ])('agrees with the published interval for $successes of $trials', ({ successes, trials, low, high }) => {
    const interval = wilsonInterval(successes, trials, Z_95);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('both ends solve the score equation they are defined by, at 90 %', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const { rate, low, high } = wilsonInterval(successes, trials);
        for (const end of [low, high].filter((each) => each !== 0 && each !== 1)) {
          expect(Math.abs(rate - end)).toBeCloseTo(Z_90 * Math.sqrt((end * (1 - end)) / trials), 9);
        }
      }),
    );
  });

  test('contains the observed rate and stays inside [0, 1]', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const { low, rate, high } = wilsonInterval(successes, trials);
        expect(low >= 0 && low <= rate + 1e-12 && rate <= high + 1e-12 && high <= 1).toBe(true);
      }),
    );
  });

  it.each([
    [3, 0],
    [-1, 5],
    [6, 5],
    [1.5, 5],
  ])('refuses %d of %d', (successes, trials) => {
    expect(() => wilsonInterval(successes, trials)).toThrow(RangeError);
  });
});
