import { distinctSummits, laplaceEvidence } from '../stats/distinct-summits.ts';
import { findMode, type Mode } from '../stats/find-mode.ts';
import { importanceSample, type Sample } from '../stats/importance-sample.ts';
import { logit, sigmoid } from '../stats/logit.ts';
import { weightedQuantiles } from '../stats/weighted-quantile.ts';
import { type Belief, DELAY_REGIMES, type DelayPrior } from './delay-prior.ts';
import { boilDown, type StageData } from './funnel-data.ts';
import { stagePosterior, TOLD_NO_PRIOR, UNKNOWNS } from './funnel-likelihood.ts';
import { learn, type Measurement, type RatePrior, ratePrior, referenceMiddle } from './funnel-prior.ts';
import { type OrdinaryRates, type StageCounts, type StageTally, tallyFunnel } from './funnel-tally.ts';
import type { Journey } from './journey.ts';
import { STAGES, type Stage } from './model.ts';
import type { PosteriorDraws } from './posterior-draws.ts';
import type { Rate, StageReport } from './report.ts';

/** Where the middle 80 in 100 of ordinary searches lie, for one step, already mixed over the person's channels. */
export interface StageRange {
  readonly stage: Stage;
  readonly low: number;
  readonly high: number;
  /** What experiments measured of it: it joins what is believed, and leaves the reference as it is. */
  readonly learned?: readonly Measurement[];
}

export interface StageFit {
  readonly stage: Stage;
  readonly counts: StageCounts;
  /** `middle` is the midpoint on the logit scale. */
  readonly reference: { readonly low: number; readonly high: number; readonly middle: number };
  /** Where nobody entered, these are draws of the prior. */
  readonly draws: PosteriorDraws;
  /** Posterior mean and 90 % interval; `null` where nobody entered. */
  readonly rate: Rate | null;
  readonly quantiles: StageReport['quantiles'];
}

/** Draws per step and delay regime. */
const DRAWS = 800;
/** A regime less likely than this is dropped before it is drawn from. */
const NEGLIGIBLE = 1e-6;
const QUANTILES = [0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975];

/**
 * Estimates the five rates of a search and the waits at each step, from what is known so far.
 *
 * Dividing advanced by entered is biased low by 10 to 17 % while answers are still out; here a pending application
 * counts for what its age says. The steps meet only in the delay regime, which they share.
 * The same journeys, in any order, and seed give the same numbers.
 */
export function fitFunnel(
  journeys: readonly Journey[],
  ranges: readonly StageRange[],
  { seed = 1 }: { seed?: number } = {},
): readonly StageFit[] {
  const inputs = tallyFunnel(journeys, ordinaryRates(ranges)).map((tally) => ({
    tally,
    range: rangeOf(tally.stage, ranges),
  }));
  const fits = inputs.map(({ tally, range }) => fitSummits(boilDown(tally), believed(range), tally.stage));
  const likely = regimeChances(fits.map(({ summits }) => summits.map(wholeEvidence))).map(
    (chance) => chance > NEGLIGIBLE,
  );
  const samples = fits.map(({ densities, summits }, step) =>
    summits.map((each, r) =>
      likely[r] ? importanceSample(densities[r] as never, each, { count: DRAWS, seed: seedOf(seed, step, r) }) : null,
    ),
  );
  const chances = regimeChances(samples.map((each) => each.map((sample) => sample?.logEvidence ?? -Infinity)));
  return inputs.map(({ tally, range }, step) =>
    summarise(tally, range, readDraws(samples[step] as readonly (Sample | null)[], chances)),
  );
}

function believed({ learned = [], ...range }: StageRange): RatePrior {
  return learned.reduce(learn, ratePrior(range));
}

function rangeOf(stage: Stage, ranges: readonly StageRange[]): StageRange {
  const range = ranges.find((each) => each.stage === stage);
  if (!range) throw new TypeError(`fitFunnel: ranges: no reference range for ${stage}`);
  return range;
}

function ordinaryRates(ranges: readonly StageRange[]): OrdinaryRates {
  const rates = STAGES.map((stage) => [stage, referenceMiddle(rangeOf(stage, ranges))] as const);
  return Object.fromEntries(rates) as OrdinaryRates;
}

function fitSummits(data: StageData, rate: RatePrior, stage: Stage) {
  const densities = DELAY_REGIMES.map(({ byStage }) => stagePosterior(data, rate, byStage[stage]));
  const summits = densities.map((density, r) => {
    const prior = (DELAY_REGIMES[r] as (typeof DELAY_REGIMES)[number]).byStage[stage];
    return distinctSummits(starts(data, rate, prior).map((start) => climb(density, start)));
  });
  return { densities, summits };
}

/** Two places to start from: what was believed before, and what the settled ones say by themselves. */
function starts(data: StageData, rate: RatePrior, prior: DelayPrior): readonly Float64Array[] {
  const believed = rate.parts[0]?.mean ?? 0;
  const waits = [
    startWait(data.advancedLogs, prior.advanceLogMedian),
    prior.logSpread.mean,
    startWait(data.rejectedLogs, prior.refusalLogMedian),
    prior.logSpread.mean,
  ];
  const silent = data.silentForEver + data.silentCounts.reduce((sum, count) => sum + count, 0);
  const entered = data.advanced + data.rejected + silent;
  const seen = logit((data.advanced + 0.5) / (entered + 1));
  const told = logit((data.rejected + 0.5) / (data.rejected + silent + 1));
  return [
    Float64Array.of(believed, TOLD_NO_PRIOR.mean, ...waits),
    ...(entered > 0 && Math.abs(seen - believed) > 0.7 ? [Float64Array.of(seen, told, ...waits)] : []),
  ];
}

function startWait({ count, mean }: StageData['advancedLogs'], { mean: believed, sd }: Belief): number {
  const trust = count / (count + 1 / (sd * sd));
  return trust * mean + (1 - trust) * believed;
}

/** A search that sticks is started again with short steps before it is believed. */
function climb(density: ReturnType<typeof stagePosterior>, start: Float64Array): Mode {
  const mode = findMode(density, start);
  return mode.converged ? mode : findMode(density, mode.at, 10);
}

function wholeEvidence(summits: readonly Mode[]): number {
  const logs = summits.map(laplaceEvidence);
  const top = Math.max(...logs);
  return top + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - top), 0));
}

/** Bayes over the regimes, with every step's evidence. */
function regimeChances(logEvidence: readonly (readonly number[])[]): readonly number[] {
  const logs = DELAY_REGIMES.map(({ chance }, r) =>
    logEvidence.reduce((sum, each) => sum + (each[r] as number), Math.log(chance)),
  );
  const top = Math.max(...logs);
  const shares = logs.map((log) => Math.exp(log - top));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

function seedOf(seed: number, step: number, regime: number): number {
  return seed * 1_000 + step * DELAY_REGIMES.length + regime;
}

function readDraws(samples: readonly (Sample | null)[], chances: readonly number[]): PosteriorDraws {
  const kept = samples.flatMap((sample, r) => (sample ? [{ sample, chance: chances[r] as number }] : []));
  const column = (unknown: number, read: (x: number) => number) => {
    const values = new Float64Array(kept.length * DRAWS);
    kept.forEach(({ sample: { draws } }, k) => {
      for (let n = 0; n < DRAWS; n++) values[k * DRAWS + n] = read(draws[n * UNKNOWNS + unknown] as number);
    });
    return values;
  };
  const weight = new Float64Array(kept.length * DRAWS);
  kept.forEach(({ sample: { weights }, chance }, k) => {
    for (let n = 0; n < DRAWS; n++) weight[k * DRAWS + n] = (weights[n] as number) * chance;
  });
  return {
    rate: column(0, sigmoid),
    toldNo: column(1, sigmoid),
    advanceLogMedian: column(2, Number),
    advanceSpread: column(3, Math.exp),
    refusalLogMedian: column(4, Number),
    refusalSpread: column(5, Math.exp),
    weight,
    effective: 1 / weight.reduce((sum, each) => sum + each * each, 0),
    regimes: kept.map(({ chance }, k) => ({ from: k * DRAWS, to: (k + 1) * DRAWS, chance })),
  };
}

function summarise(tally: StageTally, { low, high }: StageRange, draws: PosteriorDraws): StageFit {
  const { stage, counts } = tally;
  const common = {
    stage,
    counts,
    reference: { low, high, middle: referenceMiddle({ low, high }) },
    draws,
  };
  if (counts.entered === 0) return { ...common, rate: null, quantiles: null };
  const rates = weightedQuantiles(draws.rate, draws.weight, QUANTILES);
  const at = (level: number) => rates[QUANTILES.indexOf(level)] as number;
  return {
    ...common,
    rate: { estimate: averageRate(draws), low: at(0.05), high: at(0.95), level: 0.9 },
    quantiles: QUANTILES.map((level) => ({ at: level, rate: at(level) })),
  };
}

/**
 * The mean, not the median: over many searches it is right on average, and where little is known the two differ by a
 * tenth.
 */
function averageRate({ rate, weight }: PosteriorDraws): number {
  return rate.reduce((sum, each, i) => sum + each * (weight[i] as number), 0);
}
