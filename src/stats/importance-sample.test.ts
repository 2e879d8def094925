import lnGamma from '@stdlib/math-base-special-gammaln';
import { describe, expect, it } from 'vitest';
import { cholesky } from './cholesky.ts';
import type { LogDensity } from './find-mode.ts';
import { importanceSample, type Sample } from './importance-sample.ts';

/** Normal with means 1 and -2, variances 1 and 4, covariance 1.2; not divided by its integral. */
const normal: LogDensity = (x) => {
  const [a, b] = [(x[0] as number) - 1, (x[1] as number) + 2];
  const determinant = 4 - 1.44;
  return -0.5 * ((4 * a * a - 2.4 * a * b + b * b) / determinant);
};
const PRECISION = Float64Array.of(4 / 2.56, -1.2 / 2.56, -1.2 / 2.56, 1 / 2.56);
const options = { count: 4_000, seed: 5 };

function mean({ draws, weights }: Sample, size: number, i: number): number {
  return weights.reduce((sum, weight, n) => sum + weight * (draws[n * size + i] as number), 0);
}

describe('importanceSample', () => {
  it('finds mean, scale and integral of a normal density', () => {
    const factor = cholesky(PRECISION, 2) as Float64Array;
    const sample = importanceSample(normal, { at: Float64Array.of(1, -2), precisionFactor: factor }, options);
    expect(mean(sample, 2, 0)).toBeCloseTo(1, 1);
    expect(mean(sample, 2, 1)).toBeCloseTo(-2, 1);
    expect(sample.weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    expect(sample.logEvidence).toBeCloseTo(Math.log(2 * Math.PI * Math.sqrt(2.56)), 1);
    expect(sample.effective).toBeGreaterThan(2_000);
  });

  // The log of a Gamma(3) variable: skew, so the normal around its mode is a poor guide on one side.
  it('finds the mean and the integral of a skew density', () => {
    const skew: LogDensity = (x) => 3 * (x[0] as number) - Math.exp(x[0] as number);
    const sample = importanceSample(
      skew,
      { at: Float64Array.of(Math.log(3)), precisionFactor: Float64Array.of(Math.sqrt(3)) },
      options,
    );
    expect(mean(sample, 1, 0)).toBeCloseTo(0.9228, 1);
    expect(sample.logEvidence).toBeCloseTo(lnGamma(3), 1);
  });

  it('looks again where the first guess was far off', () => {
    const factor = cholesky(Float64Array.of(40, 0, 0, 40), 2) as Float64Array;
    const sample = importanceSample(normal, { at: Float64Array.of(2, 0), precisionFactor: factor }, options);
    expect(sample.effective).toBeGreaterThan(1_000);
    expect(mean(sample, 2, 1)).toBeCloseTo(-2, 0);
  });

  it('is the same for the same seed', () => {
    const mode = { at: Float64Array.of(1, -2), precisionFactor: cholesky(PRECISION, 2) as Float64Array };
    expect(importanceSample(normal, mode, options)).toEqual(importanceSample(normal, mode, options));
  });
});
