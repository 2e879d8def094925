import cdf from '@stdlib/stats-base-dists-normal-cdf';
import pdf from '@stdlib/stats-base-dists-normal-pdf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DELAY_REGIMES } from './delay-prior.ts';
import { boilDown } from './funnel-data.ts';
import { stagePosterior, UNKNOWNS } from './funnel-likelihood.ts';
import { ratePrior } from './funnel-prior.ts';
import type { StageTally, Waits } from './funnel-tally.ts';

const prior = ratePrior({ low: 0.05, high: 0.16 });
const delay = (DELAY_REGIMES[0] as (typeof DELAY_REGIMES)[number]).byStage.response;
const unknowns = fc.tuple(
  fc.double({ min: -4, max: 1, noNaN: true }),
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc.double({ min: 1, max: 4, noNaN: true }),
  fc.double({ min: -0.7, max: 0.4, noNaN: true }),
  fc.double({ min: 1, max: 4, noNaN: true }),
  fc.double({ min: -0.7, max: 0.4, noNaN: true }),
);

function tally(given: Partial<Record<'advancedAfter' | 'rejectedAfter' | 'silentFor', Waits>>): StageTally {
  const none = { days: [], counts: [] };
  const { advancedAfter = none, rejectedAfter = none, silentFor = none } = given;
  const total = ({ counts }: Waits) => counts.reduce((sum, count) => sum + count, 0);
  const [advanced, rejected, pending] = [total(advancedAfter), total(rejectedAfter), total(silentFor)];
  return {
    stage: 'response',
    counts: { entered: advanced + rejected + pending, advanced, rejected, withdrawn: 0, pending },
    advancedWeight: advanced,
    rejectedWeight: rejected,
    advancedAfter,
    rejectedAfter,
    advancedWithin: none,
    rejectedWithin: none,
    silentFor,
    silentForEver: 0,
  };
}

const DATA = {
  advancedAfter: { days: [2, 9], counts: [3, 1] },
  rejectedAfter: { days: [0, 14], counts: [2, 5] },
  silentFor: { days: [1, 12, 80], counts: [4, 6, 20] },
};

/** The model as STATISTICS.md writes it, application by application. */
function byHand([logit, told, yes, yesLog, no, noLog]: readonly number[]): number {
  const p = 1 / (1 + Math.exp(-(logit as number)));
  const refused = (1 - p) / (1 + Math.exp(-(told as number)));
  const z = (days: number, median: number | undefined, spread: number | undefined) =>
    (Math.log(days + 0.5) - (median as number)) / Math.exp(spread as number);
  const over = ({ days, counts }: Waits, each: (day: number) => number) =>
    days.reduce((sum, day, i) => sum + (counts[i] as number) * Math.log(each(day)), 0);
  return (
    over(DATA.advancedAfter, (day) => (p * pdf(z(day, yes, yesLog), 0, 1)) / Math.exp(yesLog as number)) +
    over(DATA.rejectedAfter, (day) => (refused * pdf(z(day, no, noLog), 0, 1)) / Math.exp(noLog as number)) +
    over(DATA.silentFor, (day) => 1 - p * cdf(z(day, yes, yesLog), 0, 1) - refused * cdf(z(day, no, noLog), 0, 1))
  );
}

describe('stagePosterior', () => {
  const density = stagePosterior(boilDown(tally(DATA)), prior, delay);
  const empty = stagePosterior(boilDown(tally({})), prior, delay);

  test('is prior × likelihood, counted application by application', () => {
    fc.assert(
      fc.property(unknowns, (x) => {
        const at = Float64Array.from(x);
        expect(density(at) - empty(at)).toBeCloseTo(byHand(x), 3);
      }),
    );
  });

  test('its gradient is the slope and its Hessian the slope of the gradient', () => {
    fc.assert(
      fc.property(unknowns, (x) => {
        const step = 1e-4;
        const gradient = new Float64Array(UNKNOWNS);
        const hessian = new Float64Array(UNKNOWNS * UNKNOWNS);
        density(Float64Array.from(x), gradient, hessian);
        for (let i = 0; i < UNKNOWNS; i++) {
          const slopes = [step, -step].map((by) => {
            const beside = new Float64Array(UNKNOWNS);
            density(
              Float64Array.from(x, (value, j) => value + (j === i ? by : 0)),
              beside,
              new Float64Array(UNKNOWNS ** 2),
            );
            return beside;
          }) as [Float64Array, Float64Array];
          const values = [0.01, -0.01].map((by) =>
            density(Float64Array.from(x, (value, j) => value + (j === i ? by : 0))),
          );
          const slope = ((values[0] as number) - (values[1] as number)) / 0.02;
          // The table of the normal distribution is straight between its points, hence the room.
          expect(Math.abs(slope - (gradient[i] as number))).toBeLessThan(0.05 + 0.02 * Math.abs(slope));
          for (let j = 0; j < UNKNOWNS; j++) {
            const curve = ((slopes[0][j] as number) - (slopes[1][j] as number)) / (2 * step);
            expect(Math.abs(curve - (hessian[i * UNKNOWNS + j] as number))).toBeLessThan(0.05 + 0.02 * Math.abs(curve));
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('more than sixty ages are binned without moving the likelihood by a hundredth of an application', () => {
    const days = Array.from({ length: 180 }, (_, day) => day);
    const fine = { days, counts: days.map(() => 1) };
    const at = Float64Array.of(-2.2, 0, 2, -0.1, 2.3, 0);
    const binned = stagePosterior(boilDown(tally({ silentFor: fine })), prior, delay)(at);
    const oneByOne = days.reduce(
      (sum, day) =>
        sum +
        stagePosterior(boilDown(tally({ silentFor: { days: [day], counts: [1] } })), prior, delay)(at) -
        empty(at),
      empty(at),
    );
    expect(Math.abs(binned - oneByOne)).toBeLessThan(0.01);
  });
});
