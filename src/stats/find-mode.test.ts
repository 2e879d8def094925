import { describe, expect, it } from 'vitest';
import { findMode, type LogDensity } from './find-mode.ts';

/** -(x - 3)² - 2·(y + 1)²: one step of Newton's. */
const bowl: LogDensity = (x, gradient, hessian) => {
  const [a, b] = [(x[0] as number) - 3, (x[1] as number) + 1];
  gradient?.set([-2 * a, -4 * b]);
  hessian?.set([-2, 0, 0, -4]);
  return -(a * a) - 2 * b * b;
};

/** A cure model in small: 3 yes and 97 silent, whose share is flat far from the summit. */
const shy: LogDensity = (x, gradient, hessian) => {
  const t = x[0] as number;
  const p = 1 / (1 + Math.exp(-t));
  gradient?.set([3 - 100 * p]);
  hessian?.set([-100 * p * (1 - p)]);
  return 3 * t - 100 * Math.log1p(Math.exp(t));
};

/** Rosenbrock's valley upside down: its summit (1, 1) lies behind a bend where the Hessian is not definite. */
const valley: LogDensity = (x, gradient, hessian) => {
  const [a, b] = [x[0] as number, x[1] as number];
  gradient?.set([2 * (1 - a) + 400 * a * (b - a * a), -200 * (b - a * a)]);
  hessian?.set([-2 + 400 * (b - 3 * a * a), 400 * a, 400 * a, -200]);
  return -((1 - a) ** 2) - 100 * (b - a * a) ** 2;
};

describe('findMode', () => {
  it.each([
    { name: 'a bowl', density: bowl, start: [100, -50], summit: [3, -1] },
    { name: 'a share, from far off', density: shy, start: [12], summit: [Math.log(3 / 97)] },
    { name: 'a bent valley', density: valley, start: [-1.2, 1], summit: [1, 1] },
  ])('climbs $name', ({ density, start, summit }) => {
    const mode = findMode(density, Float64Array.from(start));
    expect(mode.converged).toBe(true);
    summit.forEach((value, i) => {
      expect(mode.at[i]).toBeCloseTo(value, 2);
    });
  });

  it('gives the factor of the negative Hessian', () => {
    const { precisionFactor } = findMode(bowl, Float64Array.of(0, 0));
    expect(precisionFactor[0]).toBeCloseTo(Math.SQRT2, 12);
    expect(precisionFactor[3]).toBeCloseTo(2, 12);
  });
});
