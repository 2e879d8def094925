import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { logit, sigmoid } from '../stats/logit.ts';
import { logRatePrior, ratePrior, referenceMiddle, referenceNormal } from './funnel-prior.ts';

const range = fc
  .tuple(fc.double({ min: 0.01, max: 0.9, noNaN: true }), fc.double({ min: 0.02, max: 0.09, noNaN: true }))
  .map(([low, width]) => ({ low, high: low + width }));

describe('the reference', () => {
  it.each([
    { name: 'response, cold', low: 0.05, high: 0.16, middle: 0.091 },
    { name: 'screen', low: 0.55, high: 0.85, middle: 0.7246 },
    { name: 'symmetric', low: 0.4, high: 0.6, middle: 0.5 },
  ])('has its middle at the midpoint of the logits: $name', ({ low, high, middle }) => {
    expect(referenceMiddle({ low, high })).toBeCloseTo(middle, 3);
  });

  it('leaves a tenth below and a tenth above', () => {
    const { mean, sd } = referenceNormal({ low: 0.05, high: 0.16 });
    expect(sigmoid(mean - 1.2815515655 * sd)).toBeCloseTo(0.05, 9);
    expect(sigmoid(mean + 1.2815515655 * sd)).toBeCloseTo(0.16, 9);
  });

  it.each([
    { name: 'a point', low: 0.3, high: 0.3 },
    { name: 'nothing at all', low: 0, high: 0 },
    { name: 'everything', low: 0, high: 1 },
  ])('stays a distribution where it is given as $name', (given) => {
    const { mean, sd } = referenceNormal(given);
    expect(Number.isFinite(mean)).toBe(true);
    expect(sd).toBeGreaterThanOrEqual(0.15);
  });
});

describe('the prior of a rate', () => {
  test('integrates to 1', () => {
    fc.assert(
      fc.property(range, (given) => {
        const prior = ratePrior(given);
        let sum = 0;
        for (let x = -30; x < 30; x += 0.01) sum += 0.01 * Math.exp(logRatePrior(prior, x));
        expect(sum).toBeCloseTo(1, 4);
      }),
      { numRuns: 20 },
    );
  });

  test('its slopes are the slopes of its logarithm, far tails included', () => {
    const prior = ratePrior({ low: 0.05, high: 0.16 });
    for (const x of [-200, -40, -8, -3, -2.3, -1, 0, 4, 60]) {
      const slope = new Float64Array(2);
      logRatePrior(prior, x, slope);
      const [above, below] = [logRatePrior(prior, x + 1e-3), logRatePrior(prior, x - 1e-3)];
      expect(slope[0]).toBeCloseTo((above - below) / 2e-3, 3);
      expect(slope[1]).toBeCloseTo((above - 2 * logRatePrior(prior, x) + below) / 1e-6, 2);
    }
  });

  test('a broken rate, a third of the middle, is believed far more than by the reference alone', () => {
    const given = { low: 0.35, high: 0.6 };
    const { mean, sd } = referenceNormal(given);
    const x = logit(referenceMiddle(given) / 3);
    const alone = Math.exp(-0.5 * ((x - mean) / sd) ** 2) / (sd * Math.sqrt(2 * Math.PI));
    expect(Math.exp(logRatePrior(ratePrior(given), x))).toBeGreaterThan(5 * alone);
  });
});
