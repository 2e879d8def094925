import { logit, sigmoid } from '../stats/logit.ts';
import { weightedQuantiles } from '../stats/weighted-quantile.ts';
import type { Analysis } from './analyse.ts';
import type { StageFit } from './funnel.ts';
import { groupOf, type SegmentedBy } from './group-applications.ts';
import type { Step } from './journey.ts';
import { meanWaits } from './mean-waits.ts';
import { CELLS, logitOf, rateLikelihood, type WaitBelief } from './rate-likelihood.ts';
import type { Interval } from './report.ts';
import { saySegments } from './say-segments.ts';
import type { Segment, Segments } from './segments.ts';

/** Spreads looked at, equally likely: from no difference between groups to a factor of several. */
const SPREADS = [0.03, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.4];
const BASE_SD = 1.2;
const NEGLIGIBLE = 1e-7;
const RATES = Float64Array.from({ length: CELLS }, (_, cell) => sigmoid(logitOf(cell)));

/**
 * The response rates of groups nobody drew (channels, levels, company sizes, variants, ages of the posting), with
 * partial pooling: how far groups differ at all is learnt from all of them, and each is pulled towards the middle as
 * far as its own data are few. `null` where fewer than two groups are recorded or outcomes are not.
 */
export function readSegments(analysis: Analysis, by: SegmentedBy): Segments | null {
  const fit = analysis.fits[0] as StageFit;
  const groups = stepsByGroup(analysis, by);
  if (!analysis.outcomesRecorded || groups.length < 2) return null;
  const waits = meanWaits(fit);
  const likelihoods = groups.map(([, steps]) => likelihoodOf(steps, waits));
  const pooled = poolGroups(likelihoods, logit(fit.reference.middle));
  const segments = groups.map(([value, steps], g): Segment => {
    const count = steps.filter(({ outcome }) => outcome === 'advanced').length;
    return { value, entered: steps.length, advanced: count, ...(pooled.groups[g] as PooledGroup) };
  });
  const told = { by, metric: 'response' as const, groups: segments, spread: pooled.spread };
  return { ...told, sentence: saySegments(told) };
}

function stepsByGroup({ input, journeys }: Analysis, by: SegmentedBy): readonly (readonly [string, readonly Step[]])[] {
  const groups = new Map<string, Step[]>();
  journeys.forEach(({ steps: [first] }, i) => {
    const application = input.applications[i];
    const group = application === undefined ? null : groupOf(application, by);
    if (group === null || first?.stage !== 'response') return;
    const own = groups.get(group);
    if (own === undefined) groups.set(group, [first]);
    else own.push(first);
  });
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

function likelihoodOf(steps: readonly Step[], waits: WaitBelief): Float64Array {
  const silent = new Map<number, number>();
  const count = (outcome: Step['outcome']) => steps.filter((step) => step.outcome === outcome).length;
  for (const { outcome, waitDays } of steps) {
    if (outcome === 'advanced' || outcome === 'rejected') continue;
    // A withdrawn one without a day tells nothing; a pending one counts as fully aged.
    const age = waitDays ?? (outcome === 'pending' ? Number.POSITIVE_INFINITY : 0);
    silent.set(age, (silent.get(age) ?? 0) + 1);
  }
  return rateLikelihood({ advanced: count('advanced'), rejected: count('rejected'), silent }, waits);
}

interface PooledGroup {
  readonly rate: Interval;
  readonly difference: Interval;
}

/**
 * Two-level model on a grid: group logits are normal around a middle with a spread, both unknown; the likelihoods of
 * the groups are over the cells of rate-likelihood.ts. Exact but for the grid.
 */
export function poolGroups(
  likelihoods: readonly Float64Array[],
  middleLogit: number,
): { readonly groups: readonly PooledGroup[]; readonly spread: Interval } {
  const kernels = SPREADS.map(kernelOf);
  const explained = SPREADS.map((_, s) => likelihoods.map((own) => smooth(own, kernels[s] as Float64Array)));
  const worlds = SPREADS.flatMap((spread, s) =>
    Array.from({ length: CELLS }, (_, middle) => {
      const prior = -0.5 * ((logitOf(middle) - middleLogit) / BASE_SD) ** 2;
      const log = (explained[s] as Float64Array[]).reduce((sum, own) => sum + Math.log(own[middle] as number), prior);
      return { spread, s, middle, log };
    }),
  );
  const top = Math.max(...worlds.map(({ log }) => log));
  const weights = worlds.map(({ log }) => Math.exp(log - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const kept = worlds
    .map((world, i) => ({ ...world, weight: (weights[i] as number) / total }))
    .filter(({ weight }) => weight > NEGLIGIBLE);
  const groups = likelihoods.map((own, g) =>
    readGroup(
      own,
      kept.map((world) => ({
        ...world,
        kernel: kernels[world.s] as Float64Array,
        whole: explained[world.s]?.[g]?.[world.middle] as number,
      })),
    ),
  );
  return {
    groups,
    spread: intervalOf(
      kept.map(({ spread }) => spread),
      kept.map(({ weight }) => weight),
    ),
  };
}

/** A normal with this spread over distances in cells, on either side; sums to 1. */
function kernelOf(spread: number): Float64Array {
  const width = logitOf(1) - logitOf(0);
  const kernel = Float64Array.from({ length: CELLS }, (_, d) => Math.exp(-0.5 * ((d * width) / spread) ** 2));
  const sum = kernel.reduce((whole, weight, d) => whole + (d === 0 ? weight : 2 * weight), 0);
  return kernel.map((weight) => weight / sum);
}

/** How well each middle explains a group. */
function smooth(own: Float64Array, kernel: Float64Array): Float64Array {
  return own.map((_, middle) => {
    let sum = 1e-300;
    for (let cell = 0; cell < CELLS; cell++) sum += (own[cell] as number) * (kernel[Math.abs(cell - middle)] as number);
    return sum;
  });
}

interface GroupWorld {
  readonly weight: number;
  readonly middle: number;
  readonly kernel: Float64Array;
  readonly whole: number;
}

function readGroup(own: Float64Array, worlds: readonly GroupWorld[]): PooledGroup {
  const rates = new Float64Array(CELLS);
  const [differences, weights]: [number[], number[]] = [[], []];
  for (const { weight, middle, kernel, whole } of worlds) {
    for (let cell = 0; cell < CELLS; cell++) {
      const chance = (weight * (own[cell] as number) * (kernel[Math.abs(cell - middle)] as number)) / whole;
      if (chance < NEGLIGIBLE) continue;
      rates[cell] = (rates[cell] as number) + chance;
      differences.push((RATES[cell] as number) - (RATES[middle] as number));
      weights.push(chance);
    }
  }
  return { rate: intervalOf(RATES, rates), difference: intervalOf(differences, weights) };
}

function intervalOf(values: ArrayLike<number>, weights: ArrayLike<number>): Interval {
  const [low, estimate, high] = weightedQuantiles(
    Float64Array.from(values),
    Float64Array.from(weights),
    [0.05, 0.5, 0.95],
  ) as [number, number, number];
  return { estimate, low, high };
}
