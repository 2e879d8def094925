import { findBottleneck } from '../src/analysis/bottleneck.ts';
import type { StageFit } from '../src/analysis/funnel.ts';
import { referenceMiddle, referenceNormal } from '../src/analysis/funnel-prior.ts';
import { sigmoid } from '../src/stats/logit.ts';
import { type Random, seededRandom } from '../src/stats/seeded-random.ts';
import { type Calibration, emptyCalibration, note } from './calibration.ts';
import { fitSearch, plainPrior, reweigh } from './measure.ts';
import { simulateSearch } from './simulate.ts';
import type { Task } from './table.ts';
import { impairedRate, rateFromPrior, rateFromReference } from './truths.ts';
import { COLD_RANGES, WORLDS } from './worlds.ts';

export const SIZES = [40, 80, 160, 320] as const;
const WEEKS = 14;
const FACTOR = { from: 0.25, to: 0.7, scale: 'log' } as const;
/** "Near the middle of its reference": the spread of a healthy rate on the logit scale beside one impaired step. */
export const NEAR = 0.15;
const MIDDLES = COLD_RANGES.map(referenceMiddle);

/** What is broken: nothing, one step, two or three, or every rate by itself. */
export type Trouble = 'one' | 'one, quick answers' | 'one, others spread' | 'none' | 'several' | 'free';

export const METHODS = ['lowest', 'against', 'plain', 'ours', 'best'] as const;
export type Method = (typeof METHODS)[number];

export interface BottleneckScore {
  readonly searches: number;
  /** How often each method named the step with the largest middle ÷ rate. */
  readonly right: Record<Method, number>;
  readonly ours: Calibration;
  readonly plain: Calibration;
  /** All five chances of ours, not only the largest. */
  readonly allFive: Calibration;
}

export interface BottleneckBatch {
  readonly id: string;
  readonly trouble: Trouble;
  readonly applications: number;
  readonly searches: number;
  readonly seed: number;
}

/** Simulates searches in trouble and counts how often each method names the right step, and how sure it was. */
export function bottleneckTask(batch: BottleneckBatch): Task<BottleneckScore> {
  return {
    id: batch.id,
    run() {
      const random = seededRandom(batch.seed);
      const right = { lowest: 0, against: 0, plain: 0, ours: 0, best: 0 };
      const score = {
        searches: batch.searches,
        right,
        ours: emptyCalibration(),
        plain: emptyCalibration(),
        allFive: emptyCalibration(),
      };
      for (let n = 0; n < batch.searches; n++) playOne(batch, { score, seed: n + 1 }, random);
      return score;
    },
  };
}

function playOne(
  { trouble, applications }: BottleneckBatch,
  given: { score: BottleneckScore; seed: number },
  random: Random,
): void {
  const { score, seed } = given;
  const rates = drawTrouble(trouble, random);
  const truth = largest(rates.map((rate, s) => (MIDDLES[s] as number) / rate));
  const world = trouble === 'one, quick answers' ? WORLDS.quick : WORLDS.usual;
  const fits = fitSearch(simulateSearch({ world, rates, applications, weeks: WEEKS }, random), seed);
  const ours = findBottleneck(fits).map(({ probability }) => probability);
  const plain = plainChances(fits, random);
  const shares = fits.map(({ counts }) => (counts.entered > 0 ? counts.advanced / counts.entered : Infinity));
  const named: Record<Method, number> = {
    lowest: largest(shares.map((share) => -share)),
    against: largest(shares.map((share, s) => -share / (MIDDLES[s] as number))),
    plain: largest(plain),
    ours: largest(ours),
    best: largest(fits.map(impairedOdds)),
  };
  for (const method of METHODS) if (named[method] === truth) score.right[method]++;
  note(score.ours, ours[named.ours] as number, named.ours === truth);
  note(score.plain, plain[named.plain] as number, named.plain === truth);
  ours.forEach((chance, s) => {
    note(score.allFive, chance, s === truth);
  });
}

function drawTrouble(trouble: Trouble, random: Random): readonly number[] {
  if (trouble === 'free') return COLD_RANGES.map((range) => rateFromPrior(range, random));
  const rates = COLD_RANGES.map((range) =>
    trouble === 'one' || trouble === 'one, quick answers'
      ? sigmoid(referenceNormal(range).mean + NEAR * random.normal())
      : rateFromReference(range, random),
  );
  const impaired = trouble === 'none' ? 0 : trouble === 'several' ? 2 + Math.floor(random.uniform() * 2) : 1;
  for (const s of pickSome(impaired, random))
    rates[s] = impairedRate(COLD_RANGES[s] as (typeof COLD_RANGES)[number], FACTOR, random);
  return rates;
}

function pickSome(count: number, random: Random): readonly number[] {
  const order = COLD_RANGES.map((_, s) => ({ s, at: random.uniform() })).sort((a, b) => a.at - b.at);
  return order.slice(0, count).map(({ s }) => s);
}

function largest(values: readonly number[]): number {
  return values.reduce((best, value, i) => (value > (values[best] as number) ? i : best), 0);
}

/** The usual Bayesian way: draw every rate under the plain reference and count which gain is the largest. */
function plainChances(fits: readonly StageFit[], random: Random): readonly number[] {
  const draws = 400;
  const gains = fits.map((fit, s) => {
    const weights = reweigh(fit, plainPrior(referenceNormal(fit.reference)));
    return resample(fit.draws.rate, weights, { count: draws, random }).map((rate) => (MIDDLES[s] as number) / rate);
  });
  const wins = fits.map(() => 0);
  for (let n = 0; n < draws; n++) {
    const winner = largest(gains.map((each) => each[n] as number));
    wins[winner] = (wins[winner] as number) + 1 / draws;
  }
  return wins;
}

function resample(
  values: Float64Array,
  weights: Float64Array,
  given: { count: number; random: Random },
): readonly number[] {
  const { count, random } = given;
  const cumulative = new Float64Array(weights.length);
  let sum = 0;
  weights.forEach((weight, i) => {
    sum += weight;
    cumulative[i] = sum;
  });
  return Array.from({ length: count }, () => {
    const at = random.uniform() * sum;
    return values[firstAbove(cumulative, at)] as number;
  });
}

function firstAbove(cumulative: Float64Array, at: number): number {
  let [low, high] = [0, cumulative.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The best that can be done in the world with one impaired step, by a rule that was told how that world is made: the
 * odds that the data come from the impaired rate and not from the healthy one.
 */
function impairedOdds(fit: StageFit, s: number): number {
  const middle = MIDDLES[s] as number;
  const height = 1 / Math.log(FACTOR.to / FACTOR.from);
  const healthy = reweigh(fit, plainPrior({ mean: referenceNormal(fit.reference).mean, sd: NEAR }));
  const impaired = reweigh(fit, (x) => {
    const factor = sigmoid(x) / middle;
    return factor >= FACTOR.from && factor <= FACTOR.to ? height * (1 - sigmoid(x)) : 1e-9;
  });
  return total(impaired) / total(healthy);
}

function total(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0);
}
