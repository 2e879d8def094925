import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { weightedQuantiles } from './weighted-quantile.ts';

const weighted = fc.array(
  fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: 0.01, max: 1, noNaN: true })),
  { minLength: 1, maxLength: 60 },
);

function split(pairs: readonly (readonly [number, number])[]): [Float64Array, Float64Array] {
  const sum = pairs.reduce((total, [, weight]) => total + weight, 0);
  return [Float64Array.from(pairs, ([value]) => value), Float64Array.from(pairs, ([, weight]) => weight / sum)];
}

describe('weightedQuantiles', () => {
  it.each([
    {
      name: 'the middle of five equal ones',
      values: [3, 1, 2, 5, 4],
      weights: [0.2, 0.2, 0.2, 0.2, 0.2],
      level: 0.5,
      expected: 3,
    },
    {
      name: 'one value that has nearly all the weight',
      values: [1, 2, 3],
      weights: [0.01, 0.98, 0.01],
      level: 0.5,
      expected: 2,
    },
    { name: 'a single value', values: [7], weights: [1], level: 0.95, expected: 7 },
    { name: 'a value without weight', values: [-100, 1, 2, 3], weights: [0, 0.4, 0.2, 0.4], level: 0.02, expected: 1 },
  ])('$name', ({ values, weights, level, expected }) => {
    const [quantile] = weightedQuantiles(Float64Array.from(values), Float64Array.from(weights), [level]);
    expect(quantile).toBeCloseTo(expected, 9);
  });

  test('they ascend among values that are ties to the sort', () => {
    const [low, high] = weightedQuantiles(Float64Array.of(-8.4e-323, -8e-323), Float64Array.of(0.5, 0.5), [0.05, 0.95]);
    expect(low).toBeLessThanOrEqual(high as number);
  });

  test('none lies above the value it leads to, where the one before it is far larger', () => {
    const values = Float64Array.of(-5, -1e-20, 0);
    const [middle, above] = weightedQuantiles(values, Float64Array.of(0.25, 0.5, 0.25), [0.5, 0.6]);
    expect(middle).toBe(-1e-20);
    expect(above).toBeGreaterThan(-1e-20);
  });

  test('they ascend, and lie among the values', () => {
    fc.assert(
      fc.property(weighted, (pairs) => {
        const [values, weights] = split(pairs);
        const [low, middle, high] = weightedQuantiles(values, weights, [0.05, 0.5, 0.95]) as [number, number, number];
        expect(low <= middle && middle <= high).toBe(true);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values));
        expect(high).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  test('a heavier weight counts as that many equal draws', () => {
    const repeated = weightedQuantiles(
      Float64Array.of(1, 2, 2, 2, 2, 2, 3),
      Float64Array.from({ length: 7 }, () => 1 / 7),
      [0.5],
    );
    expect(repeated).toEqual([2]);
  });
});
