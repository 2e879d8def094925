import { logit, sigmoid } from '../stats/logit.ts';
import type { StageFit } from './funnel.ts';
import type { Step } from './journey.ts';
import { meanWaits } from './mean-waits.ts';
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
import { logitOf, rateLikelihood, type WaitBelief } from './rate-likelihood.ts';
import type { Interval } from './report.ts';

/** A difference of fewer points than this is not worth having. */
const WORTH_HAVING = 0.05;

const LEVELS = [0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975];

/** Quantiles of a rate at 2.5, 5, 10, 20 … 90, 95, 97.5 in 100. */
type RateQuantiles = readonly { readonly at: number; readonly rate: number }[];

/** Two groups of applications at the same step, in a stratum in which they can be compared. */
export interface Stratum {
  readonly usual: readonly Step[];
  readonly other: readonly Step[];
}

export interface Comparison {
  /** Chance that the other group goes on more often than the usual one. */
  readonly otherBetter: number;
  /** In the largest stratum, with 90 % intervals. */
  readonly usual: Interval & { readonly quantiles: RateQuantiles };
  readonly other: Interval & { readonly quantiles: RateQuantiles };
  /** Rate of the other group minus that of the usual one. */
  readonly difference: Interval;
  /** Chance that the two are less than five points apart. */
  readonly alike: number;
}

/**
 * Compares two groups at a step, strata held apart, with the difference pulled towards none as far as few data ask.
 *
 * A pending application counts for what its age says, through the waits of the whole step: a naive share would call
 * the group that was sent later the worse one. That both groups are answered equally fast is assumed.
 */
export function compareGroups(strata: readonly Stratum[], fit: StageFit): Comparison {
  const belief = beliefOf(fit);
  return compareRates(
    strata.map(({ usual, other }) => ({
      one: likelihood(usual, belief),
      other: likelihood(other, belief),
      size: Math.min(usual.length, other.length),
    })),
    belief.base,
  );
}

/** The same of likelihoods: what `base` believes of both rates, and one difference for all strata. */
export function compareRates(sides: readonly (TwoRates & { readonly size: number })[], base: Float64Array): Comparison {
  const largest = sides.reduce((best, side) => (side.size > best.size ? side : best));
  const apart = sides.filter((side) => side !== largest);
  const difference = apart.reduce(
    (weights, side) => scaledToOne(weights.map((weight, d) => weight * explains(side, d - REACH, base))),
    differencePrior(SMALL_OR_NOT),
  );
  return readOff(largest, difference, base);
}

interface Belief extends WaitBelief {
  readonly base: Float64Array;
}

function beliefOf(fit: StageFit): Belief {
  return { ...meanWaits(fit), base: halfBase(logit(fit.reference.middle)) };
}

function likelihood(steps: readonly Step[], belief: Belief): Float64Array {
  const silent = new Map<number, number>();
  for (const { outcome, waitDays } of steps) {
    if (outcome === 'advanced' || outcome === 'rejected') continue;
    // A withdrawn one without a day tells nothing; a pending one counts as fully aged.
    const age = waitDays ?? (outcome === 'pending' ? Number.POSITIVE_INFINITY : 0);
    silent.set(age, (silent.get(age) ?? 0) + 1);
  }
  return rateLikelihood({ advanced: countOf(steps, 'advanced'), rejected: countOf(steps, 'rejected'), silent }, belief);
}

function countOf(steps: readonly Step[], outcome: Step['outcome']): number {
  return steps.reduce((count, step) => count + (step.outcome === outcome ? 1 : 0), 0);
}

function readOff(rates: TwoRates, difference: Float64Array, base: Float64Array): Comparison {
  const found: Weighed[] = [];
  let [total, better, alike] = [0, 0, 0];
  for (let d = 0; d < difference.length; d++) {
    const shift = d - REACH;
    eachCell(rates, { shift, base }, (chance, cell) => {
      const weight = (difference[d] as number) * chance;
      total += weight;
      // No difference at all goes half to each side.
      if (shift >= 0) better += shift === 0 ? weight / 2 : weight;
      const [usual, other] = [rateAt(cell), rateAt(cell + shift)];
      if (Math.abs(other - usual) < WORTH_HAVING) alike += weight;
      if (weight > 1e-9) found.push({ weight, usual, other });
    });
  }
  return {
    otherBetter: better / total,
    alike: alike / total,
    usual: rateOf(found, (each) => each.usual),
    other: rateOf(found, (each) => each.other),
    difference: intervalOf(found, (each) => each.other - each.usual),
  };
}

interface Weighed {
  readonly weight: number;
  readonly usual: number;
  readonly other: number;
}

function intervalOf(found: readonly Weighed[], read: (each: Weighed) => number): Interval {
  const [low, estimate, high] = quantilesOf(found, read, [0.05, 0.5, 0.95]) as [number, number, number];
  return { estimate, low, high };
}

function rateOf(found: readonly Weighed[], read: (each: Weighed) => number): Comparison['usual'] {
  const rates = quantilesOf(found, read, LEVELS);
  const at = (level: number) => rates[LEVELS.indexOf(level)] as number;
  const quantiles = LEVELS.map((level, i) => ({ at: level, rate: rates[i] as number }));
  return { estimate: at(0.5), low: at(0.05), high: at(0.95), quantiles };
}

function quantilesOf(found: readonly Weighed[], read: (each: Weighed) => number, levels: readonly number[]) {
  const sorted = found.map((each) => ({ value: read(each), weight: each.weight })).sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let [below, at] = [sorted[0]?.weight ?? 0, 0];
  return levels.map((level) => {
    while (below < level * total && at < sorted.length - 1) below += sorted[++at]?.weight ?? 0;
    return sorted[at]?.value ?? 0;
  });
}

function rateAt(cell: number): number {
  return sigmoid(logitOf(cell));
}
