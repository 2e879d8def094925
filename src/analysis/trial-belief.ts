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
  readonly rates: Readonly<Record<Arm, Interval & { readonly quantiles: RateQuantiles }>>;
  readonly difference: Interval;
  /** What was believed of the rates under a wide belief about their difference, for telling what more data could say. */
  wide(): readonly RatePair[];
}

/** Quantiles of a rate, for drawing how sure it is. */
export type RateQuantiles = readonly { readonly at: number; readonly rate: number }[];
const LEVELS = [0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975];

const WIDE = differencePrior([1.2]);
const USUAL = differencePrior(SMALL_OR_NOT);
const RATES = Float64Array.from({ length: CELLS }, (_, cell) => sigmoid(logitOf(cell)));
const WORTH_HAVING = 0.05;
const NEGLIGIBLE = 1e-6;

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
  const believed = ratePairs(together, base, times(USUAL, explained));
  return {
    ...readOff(believed),
    wide: () =>
      ratePairs(together, base, times(WIDE, explained)).map(({ weight, a, b }) => ({
        weight,
        a: at(RATES, a),
        b: at(RATES, b),
      })),
  };
}

/** How well each difference between the arms explains these answers, from -3.5 to 3.5 on the logit scale. */
export function differenceLikelihood(answers: readonly TrialAnswer[], metric: Stage, waits: WaitBelief): Float64Array {
  const rates = { one: likelihoodOf(answers, 'A', waits), other: likelihoodOf(answers, 'B', waits) };
  const base = halfBase(usualLogit(metric));
  return Float64Array.from({ length: 2 * REACH + 1 }, (_, d) => explains(rates, d - REACH, base));
}

/** The same belief where something else than what is usual was believed of the difference before these answers. */
export function believeGiven(
  answers: readonly TrialAnswer[],
  {
    metric,
    waits,
    difference,
  }: { readonly metric: Stage; readonly waits: WaitBelief; readonly difference: Float64Array },
): Omit<TrialBelief, 'wide'> {
  const rates = { one: likelihoodOf(answers, 'A', waits), other: likelihoodOf(answers, 'B', waits) };
  const explained = differenceLikelihood(answers, metric, waits);
  return readOff(ratePairs(rates, halfBase(usualLogit(metric)), times(difference, explained)));
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

/** Every pair of cells with its weight: the difference as all strata see it, the rate as all data together do. */
function ratePairs(rates: TwoRates, base: Float64Array, difference: Float64Array): readonly RatePair[] {
  const pairs: RatePair[] = [];
  scaledToOne(difference).forEach((share, d) => {
    const shift = d - REACH;
    const whole = explains(rates, shift, base);
    if (share < NEGLIGIBLE || whole === 0) return;
    eachCell(rates, { shift, base }, (chance, cell) => {
      const weight = (share * chance) / whole;
      if (weight > NEGLIGIBLE) pairs.push({ weight, a: cell, b: cell + shift });
    });
  });
  return pairs;
}

function readOff(pairs: readonly RatePair[]): Omit<TrialBelief, 'wide'> {
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  let [better, alike] = [0, 0];
  const [a, b] = [new Float64Array(CELLS), new Float64Array(CELLS)];
  const [weights, apart] = [new Float64Array(pairs.length), new Float64Array(pairs.length)];
  pairs.forEach((pair, i) => {
    const weight = pair.weight / total;
    const difference = at(RATES, pair.b) - at(RATES, pair.a);
    weights[i] = weight;
    apart[i] = difference;
    a[pair.a] = at(a, pair.a) + weight;
    b[pair.b] = at(b, pair.b) + weight;
    better += difference > 0 ? weight : difference === 0 ? weight / 2 : 0;
    if (Math.abs(difference) < WORTH_HAVING) alike += weight;
  });
  const [low, estimate, high] = weightedQuantiles(apart, weights, [0.05, 0.5, 0.95]) as [number, number, number];
  return { better, alike, rates: { A: readRate(a), B: readRate(b) }, difference: { estimate, low, high } };
}

function readRate(weights: Float64Array): TrialBelief['rates'][Arm] {
  const rates = weightedQuantiles(RATES, weights, LEVELS);
  const quantiles = LEVELS.map((level, i) => ({ at: level, rate: rates[i] as number }));
  const of = (level: number) => rates[LEVELS.indexOf(level)] as number;
  return { estimate: of(0.5), low: of(0.05), high: of(0.95), quantiles };
}

function times(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, at) => value * (other[at] as number));
}

function at(values: Float64Array, index: number): number {
  return values[index] as number;
}
