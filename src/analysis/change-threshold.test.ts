import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANGE_THRESHOLDS } from './change-threshold.data.ts';
import { changeThreshold } from './change-threshold.ts';

const factors = CHANGE_THRESHOLDS.map(({ factor }) => factor);

describe('changeThreshold', () => {
  it.each(CHANGE_THRESHOLDS)(
    'is the simulated one at $rate and $pacePerWeek a week',
    ({ rate, pacePerWeek, factor, weeks }) => {
      expect(changeThreshold(rate, pacePerWeek).factor).toBeCloseTo(factor, 10);
      expect(changeThreshold(rate, pacePerWeek).weeks).toBe(weeks ?? Number.POSITIVE_INFINITY);
    },
  );

  it('lies between the simulated ones, and beyond them is the nearest', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 500, noNaN: true }),
        (rate, pace) => {
          const { factor, weeks } = changeThreshold(rate, pace);
          expect(factor).toBeGreaterThanOrEqual(Math.min(...factors) - 1e-9);
          expect(factor).toBeLessThanOrEqual(Math.max(...factors) + 1e-9);
          expect(weeks).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(changeThreshold(0.9, 900)).toEqual(changeThreshold(0.4, 40));
  });
});
