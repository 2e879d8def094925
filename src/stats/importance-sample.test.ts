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
    const sample = importanceSample(
      normal,
      [{ at: Float64Array.of(1, -2), precisionFactor: factor, share: 1 }],
      options,
    );
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
      [{ at: Float64Array.of(Math.log(3)), precisionFactor: Float64Array.of(Math.sqrt(3)), share: 1 }],
      options,
    );
    expect(mean(sample, 1, 0)).toBeCloseTo(0.9228, 1);
    expect(sample.logEvidence).toBeCloseTo(lnGamma(3), 1);
  });

  // Two normals far apart, the left of a quarter of the whole: draws around one never see the other.
  it.each([
    { name: 'even shares', share: 0.5 },
    { name: 'shares the wrong way round', share: 0.8 },
  ])('weighs two summits by what lies under them, drawn with $name', ({ share }) => {
    const two: LogDensity = (x) => {
      const at = x[0] as number;
      return Math.log(0.25 * Math.exp(-0.5 * (at + 8) ** 2) + 0.75 * Math.exp(-0.5 * (at - 8) ** 2));
    };
    const around = (at: number, given: number) => ({
      at: Float64Array.of(at),
      precisionFactor: Float64Array.of(1),
      share: given,
    });
    const sample = importanceSample(two, [around(-8, share), around(8, 1 - share)], options);
    expect(mean(sample, 1, 0)).toBeCloseTo(4, 0);
    expect(sample.logEvidence).toBeCloseTo(0.5 * Math.log(2 * Math.PI), 1);
    expect(sample.effective).toBeGreaterThan(1_000);
  });

  it('looks again where the first guess was far off', () => {
    const factor = cholesky(Float64Array.of(40, 0, 0, 40), 2) as Float64Array;
    const sample = importanceSample(
      normal,
      [{ at: Float64Array.of(2, 0), precisionFactor: factor, share: 1 }],
      options,
    );
    expect(sample.effective).toBeGreaterThan(1_000);
    expect(mean(sample, 2, 1)).toBeCloseTo(-2, 0);
  });

  it('is the same for the same seed', () => {
    const factor = cholesky(PRECISION, 2) as Float64Array;
    const once = () =>
      importanceSample(normal, [{ at: Float64Array.of(1, -2), precisionFactor: factor, share: 1 }], options);
    expect(once()).toEqual(once());
  });
});
