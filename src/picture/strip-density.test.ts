import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripDensity } from './strip-density.ts';

/** Quantiles of a logit-normal rate: the case in which the true density is known. */
function logitNormal(middle: number, spread: number) {
  const scores = { 2.5: -1.95996, 5: -1.64485, 10: -1.28155, 20: -0.84162, 30: -0.5244, 40: -0.25335, 50: 0 };
  const half = Object.entries(scores).map(([at, z]) => ({ at: Number(at), z }));
  const all = [...half, ...half.filter(({ z }) => z < 0).map(({ at, z }) => ({ at: 100 - at, z: -z }))];
  return all
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, z }) => ({ at, rate: 1 / (1 + Math.exp(-(middle + spread * z))) }));
}

describe('stripDensity', () => {
  it.each([
    { name: 'a low rate', middle: -2, spread: 0.4 },
    { name: 'an even one', middle: 0, spread: 0.2 },
    { name: 'a wide high one', middle: 1.2, spread: 0.8 },
  ])('follows the true density of $name', ({ middle, spread }) => {
    const stops = stripDensity(logitNormal(middle, spread));
    const truth = stops.map(({ rate }) => {
      const z = (Math.log(rate / (1 - rate)) - middle) / spread;
      return Math.exp(-(z * z) / 2) / (rate * (1 - rate));
    });
    const highest = Math.max(...truth);
    for (const [index, { density }] of stops.entries())
      expect(density).toBeCloseTo((truth[index] as number) / highest, 1);
  });

  it('fades at both ends and is darkest somewhere inside', () => {
    const stops = stripDensity(logitNormal(-1, 0.5));
    expect(stops[0]?.density).toBeLessThan(0.05);
    expect(stops.at(-1)?.density).toBeLessThan(0.05);
    expect(Math.max(...stops.map(({ density }) => density))).toBe(1);
  });

  it('draws nothing of less than two points', () => {
    expect(stripDensity([])).toEqual([]);
    expect(stripDensity([{ at: 50, rate: 0.4 }])).toEqual([]);
  });

  it('stays between 0 and 1, left to right, whatever the quantiles', () => {
    const rates = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 11, maxLength: 11 });
    fc.assert(
      fc.property(rates, (drawn) => {
        const ats = [5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95];
        const stops = stripDensity(drawn.toSorted((a, b) => a - b).map((rate, i) => ({ at: ats[i] as number, rate })));
        stops.forEach(({ rate, density }, i) => {
          expect(density).toBeGreaterThanOrEqual(0);
          expect(density).toBeLessThanOrEqual(1);
          expect(rate).toBeGreaterThan(stops[i - 1]?.rate ?? -1);
        });
      }),
    );
  });
});
