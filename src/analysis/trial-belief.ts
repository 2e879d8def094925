import { logit, sigmoid } from '../stats/logit.ts';
import { weightedQuantiles } from '../stats/weighted-quantile.ts';
import type { Arm } from './judge-model.ts';
import { STAGES, type Stage } from './model.ts';
import { CELLS, logitOf, type RateCounts, rateLikelihood, type WaitBelief } from './rate-likelihood.ts';
import { mixReference } from './reference.ts';
import type { Interval } from './report.ts';
import type { TrialAnswer } from './trial-answer.ts';

/** Both rates in one possible world, and how likely that world is. */
export interface RatePair {
  readonly weight: number;
  readonly a: number;
  readonly b: number;
}

export interface TrialBelief {
  /** Chance that B's rate is the higher one. */
  readonly better: number;
  /** Chance that the two are less than five points apart. */
  readonly alike: number;
  readonly rates: Readonly<Record<Arm, Interval>>;
  readonly difference: Interval;
  /** What was believed of the rates under a wide belief about their difference, for telling what more data could say. */
  readonly wide: readonly RatePair[];
}

/** Cells of a tenth of a logit on either side of no difference. */
const REACH = 35;
/** The wide belief about the rate itself around the reference's middle. */
const BASE_SD = 1.2;
/** Most differences between variants are small, some are not: half the belief on each. */
const DIFFERENCE_SDS = [0.35, 1.1];
const WIDE_SDS = [1.2];
const WORTH_HAVING = 0.05;
const NEGLIGIBLE = 1e-7;

/**
 * What both rates are believed to be, with pending applications counted for what their age says.
 *
 * The difference is one for all strata, whatever the rate of each; it is pulled towards none as far as few data ask.
 */
export function believeTrial(answers: readonly TrialAnswer[], metric: Stage, waits: WaitBelief): TrialBelief {
  const base = basePrior(metric);
  const together = { A: likelihoodOf(answers, 'A', waits), B: likelihoodOf(answers, 'B', waits) };
  const strata = [...Map.groupBy(answers, ({ stratum }) => stratum).values()];
  const sides =
    strata.length === 1
      ? [together]
      : strata.map((own) => ({ A: likelihoodOf(own, 'A', waits), B: likelihoodOf(own, 'B', waits) }));
  const explained = Float64Array.from({ length: 2 * REACH + 1 }, (_, d) =>
    sides.reduce((product, side) => product * marginal(side, d - REACH, base), 1),
  );
  const believed = ratePairs(together, base, times(differencePrior(DIFFERENCE_SDS), explained));
  const wide = ratePairs(together, base, times(differencePrior(WIDE_SDS), explained));
  return { ...readOff(believed), wide: wide.map(({ weight, a, b }) => ({ weight, a: sigmoid(a), b: sigmoid(b) })) };
}

type Side = Readonly<Record<Arm, Float64Array>>;

/** Half of the belief about a rate over the grid: each arm brings one, so that neither is favoured. */
function basePrior(metric: Stage): Float64Array {
  const steps = STAGES.slice(0, STAGES.indexOf(metric) + 1);
  const reference = mixReference({ response: {}, screen: {}, technical: {}, final: {}, offer: {} });
  const middle = steps.reduce((product, stage) => {
    const { low, high } = reference[stage];
    return product * sigmoid((logit(low) + logit(high)) / 2);
  }, 1);
  return Float64Array.from({ length: CELLS }, (_, cell) =>
    Math.exp(-0.25 * ((logitOf(cell) - logit(middle)) / BASE_SD) ** 2),
  );
}

function likelihoodOf(answers: readonly TrialAnswer[], arm: Arm, waits: WaitBelief): Float64Array {
  const silent = new Map<number, number>();
  const count = { advanced: 0, rejected: 0 };
  for (const { arm: own, outcome, wait } of answers) {
    if (own !== arm) continue;
    if (outcome === 'reached') count.advanced++;
    else if (outcome === 'rejected') count.rejected++;
    else {
      // Withdrawn on an unknown day it tells nothing; pending without a day it counts as fully aged.
      const age = wait ?? (outcome === 'pending' ? Number.POSITIVE_INFINITY : 0);
      silent.set(age, (silent.get(age) ?? 0) + 1);
    }
  }
  const counts: RateCounts = { ...count, silent };
  return rateLikelihood(counts, waits);
}

function differencePrior(sds: readonly number[]): Float64Array {
  return Float64Array.from({ length: 2 * REACH + 1 }, (_, d) => {
    const x = logitOf(d) - logitOf(REACH);
    return sds.reduce((sum, sd) => sum + Math.exp(-0.5 * (x / sd) ** 2) / sd, 0);
  });
}

/** How well a difference explains a stratum, whatever its own rate. */
function marginal({ A, B }: Side, shift: number, base: Float64Array): number {
  let sum = 0;
  for (let cell = Math.max(0, -shift); cell < Math.min(CELLS, CELLS - shift); cell++) {
    sum += at(base, cell) * at(base, cell + shift) * at(A, cell) * at(B, cell + shift);
  }
  return sum;
}

/** Every pair of logits with its weight: the difference as all strata see it, the rate as all data together do. */
function ratePairs({ A, B }: Side, base: Float64Array, difference: Float64Array): readonly RatePair[] {
  const pairs: RatePair[] = [];
  const total = difference.reduce((sum, one) => sum + one, 0);
  for (let d = 0; d < difference.length; d++) {
    const share = at(difference, d) / total;
    const whole = marginal({ A, B }, d - REACH, base);
    if (share < NEGLIGIBLE || whole === 0) continue;
    for (let cell = Math.max(0, REACH - d); cell < Math.min(CELLS, CELLS + REACH - d); cell++) {
      const other = cell + d - REACH;
      const weight = (share * at(base, cell) * at(base, other) * at(A, cell) * at(B, other)) / whole;
      if (weight > NEGLIGIBLE) pairs.push({ weight, a: logitOf(cell), b: logitOf(other) });
    }
  }
  return pairs;
}

function readOff(pairs: readonly RatePair[]): Omit<TrialBelief, 'wide'> {
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  let [better, alike] = [0, 0];
  const weights = new Float64Array(pairs.length);
  const [a, b, difference] = [weights.slice(), weights.slice(), weights.slice()];
  pairs.forEach((pair, i) => {
    weights[i] = pair.weight / total;
    a[i] = sigmoid(pair.a);
    b[i] = sigmoid(pair.b);
    difference[i] = at(b, i) - at(a, i);
    if (pair.b !== pair.a) better += pair.b > pair.a ? pair.weight : 0;
    else better += pair.weight / 2;
    if (Math.abs(at(difference, i)) < WORTH_HAVING) alike += pair.weight;
  });
  const intervalOf = (values: Float64Array): Interval => {
    const [low, estimate, high] = weightedQuantiles(values, weights, [0.05, 0.5, 0.95]) as [number, number, number];
    return { estimate, low, high };
  };
  return {
    better: better / total,
    alike: alike / total,
    rates: { A: intervalOf(a), B: intervalOf(b) },
    difference: intervalOf(difference),
  };
}

function times(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, at) => value * (other[at] as number));
}

function at(values: Float64Array, index: number): number {
  return values[index] as number;
}
