import { logit, sigmoid } from '../stats/logit.ts';
import { weightedQuantiles } from '../stats/weighted-quantile.ts';
import { referenceMiddle } from './funnel-prior.ts';
import type { Arm } from './judge-model.ts';
import { STAGES, type Stage } from './model.ts';
import {
  differencePrior,
  eachCell,
  explains,
  halfBase,
  REACH,
  SMALL_OR_NOT,
  scaledToOne,
  type TwoRates,
} from './rate-difference.ts';
import { logitOf, type RateCounts, rateLikelihood, type WaitBelief } from './rate-likelihood.ts';
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

const WIDE_SDS = [1.2];
const WORTH_HAVING = 0.05;
const NEGLIGIBLE = 1e-7;

/**
 * What both rates are believed to be, with pending applications counted for what their age says.
 *
 * The difference is one for all strata, whatever the rate of each; it is pulled towards none as far as few data ask.
 */
export function believeTrial(answers: readonly TrialAnswer[], metric: Stage, waits: WaitBelief): TrialBelief {
  const base = halfBase(usualLogit(metric));
  const ratesOf = (own: readonly TrialAnswer[]): TwoRates => ({
    one: likelihoodOf(own, 'A', waits),
    other: likelihoodOf(own, 'B', waits),
  });
  const together = ratesOf(answers);
  const strata = [...Map.groupBy(answers, ({ stratum }) => stratum).values()];
  const sides = strata.length < 2 ? [together] : strata.map(ratesOf);
  const explained = Float64Array.from({ length: 2 * REACH + 1 }, (_, d) =>
    sides.reduce((product, side) => product * explains(side, d - REACH, base), 1),
  );
  const believed = ratePairs(together, base, times(differencePrior(SMALL_OR_NOT), explained));
  const wide = ratePairs(together, base, times(differencePrior(WIDE_SDS), explained));
  return { ...readOff(believed), wide: wide.map(({ weight, a, b }) => ({ weight, a: sigmoid(a), b: sigmoid(b) })) };
}

/** What is usual for reaching the metric from sending, on the logit scale: the references' middles one after the other. */
function usualLogit(metric: Stage): number {
  const steps = STAGES.slice(0, STAGES.indexOf(metric) + 1);
  const reference = mixReference({ response: {}, screen: {}, technical: {}, final: {}, offer: {} });
  return logit(steps.reduce((product, stage) => product * referenceMiddle(reference[stage]), 1));
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

/** Every pair of logits with its weight: the difference as all strata see it, the rate as all data together do. */
function ratePairs(rates: TwoRates, base: Float64Array, difference: Float64Array): readonly RatePair[] {
  const pairs: RatePair[] = [];
  scaledToOne(difference).forEach((share, d) => {
    const shift = d - REACH;
    const whole = explains(rates, shift, base);
    if (share < NEGLIGIBLE || whole === 0) return;
    eachCell(rates, { shift, base }, (chance, cell) => {
      const weight = (share * chance) / whole;
      if (weight > NEGLIGIBLE) pairs.push({ weight, a: logitOf(cell), b: logitOf(cell + shift) });
    });
  });
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
