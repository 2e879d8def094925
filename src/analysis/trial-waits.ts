import { normalBelow } from '../stats/normal-table.ts';
import { DELAY_REGIMES } from './delay-prior.ts';
import { STAGES, type Stage } from './model.ts';
import { chanceOver } from './posterior-chances.ts';
import type { WaitBelief } from './rate-likelihood.ts';
import type { TrialAnswer } from './trial-answer.ts';

interface Waits {
  readonly logMedian: number;
  readonly spread: number;
}
/** A wait that ended, with the age it could have been seen at by now at most. */
interface EndedWait {
  readonly wait: number;
  readonly age: number;
}

const SPREADS = [0.5, 0.7, 0.9, 1.15, 1.5];
const MEDIANS = 25;
/** Between the first and the last median looked at: a day and two hundred. */
const LOWEST = Math.log(1);
const HIGHEST = Math.log(200);
/** A median is believed to lie within a factor of two of what is usual, two times in three. */
const MEDIAN_SD = 0.7;
const SPREAD_SD = 0.3;
const USUAL_SPREAD = Math.log(0.9);
const HALF_A_DAY = 0.5;

/**
 * How long it takes from sending until the metric is reached, or until a no, in this experiment: log-normal waits,
 * the same in both arms, believed to be usual until the data say otherwise.
 *
 * What was sent lately has had no time for late answers, so a wait counts for how likely it was to be seen at all.
 */
export function readTrialWaits(answers: readonly TrialAnswer[], metric: Stage, until: number): WaitBelief {
  const ended = (outcome: TrialAnswer['outcome']) =>
    answers.flatMap(({ sent, wait, outcome: own }): EndedWait[] =>
      own === outcome && sent !== null && wait !== null ? [{ wait, age: until - sent }] : [],
    );
  const prior = DELAY_REGIMES[0]?.byStage;
  if (prior === undefined) throw new Error('There is no usual delay');
  const steps = STAGES.slice(0, STAGES.indexOf(metric) + 1);
  // Medians of steps one after the other, added: somewhat below the median of their sum.
  const usualYes = steps.reduce((sum, stage) => sum + Math.exp(prior[stage].advanceLogMedian.mean), 0);
  const yes = fitWaits(ended('reached'), Math.log(usualYes));
  const no = fitWaits(ended('rejected'), prior.response.refusalLogMedian.mean);
  return {
    toldNo: shareToldNo(answers, no),
    yesOver: (age) => over(age, yes),
    noOver: (age) => over(age, no),
  };
}

interface Weighed extends Waits {
  readonly weight: number;
}

/** Every median and spread looked at, each with its posterior weight. */
function fitWaits(ended: readonly EndedWait[], usualLogMedian: number): readonly Weighed[] {
  const summed = sumUp(ended);
  const logs: (Waits & { log: number })[] = [];
  for (let m = 0; m < MEDIANS; m++) {
    const logMedian = LOWEST + (m * (HIGHEST - LOWEST)) / (MEDIANS - 1);
    for (const spread of SPREADS)
      logs.push({ logMedian, spread, log: logPosterior(summed, { logMedian, spread }, usualLogMedian) });
  }
  const best = Math.max(...logs.map(({ log }) => log));
  const weights = logs.map(({ log, ...waits }) => ({ ...waits, weight: Math.exp(log - best) }));
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  return weights.map((one) => ({ ...one, weight: one.weight / total })).filter(({ weight }) => weight > 1e-4);
}

/** All that a log-normal law asks of waits: how many, the sum and the squares of their logs, and the ages they were seen at. */
interface SummedWaits {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
  /** How many of each age, on the log scale in steps of a twentieth. */
  readonly ages: ReadonlyMap<number, number>;
}

const AGE_STEP = 0.05;

function sumUp(ended: readonly EndedWait[]): SummedWaits {
  let [sum, squares] = [0, 0];
  const ages = new Map<number, number>();
  for (const { wait, age } of ended) {
    const log = Math.log(wait + HALF_A_DAY);
    sum += log;
    squares += log * log;
    const step = Math.round(Math.log(Math.max(age, wait) + HALF_A_DAY) / AGE_STEP);
    ages.set(step, (ages.get(step) ?? 0) + 1);
  }
  return { count: ended.length, sum, squares, ages };
}

function logPosterior(summed: SummedWaits, { logMedian, spread }: Waits, usual: number): number {
  const { count, sum, squares, ages } = summed;
  const around = squares - 2 * logMedian * sum + count * logMedian * logMedian;
  let log = -0.5 * ((logMedian - usual) / MEDIAN_SD) ** 2 - 0.5 * ((Math.log(spread) - USUAL_SPREAD) / SPREAD_SD) ** 2;
  log -= (0.5 * around) / (spread * spread) + count * Math.log(spread);
  for (const [step, seen] of ages) {
    log -= seen * Math.log(Math.max(normalBelow((step * AGE_STEP - logMedian) / spread), 1e-9));
  }
  return log;
}

function over(age: number, waits: readonly Weighed[]): number {
  if (age === Number.POSITIVE_INFINITY) return 1;
  return waits.reduce((sum, { weight, logMedian, spread }) => sum + weight * chanceOver(age, logMedian, spread), 0);
}

/** Of those that do not get there, the share told so sooner or later; half of two are believed before any data. */
function shareToldNo(answers: readonly TrialAnswer[], no: readonly Weighed[]): number {
  const told = answers.filter(({ outcome }) => outcome === 'rejected').length;
  const silent = answers.filter(({ outcome }) => outcome === 'pending');
  const stillSilent = silent.reduce((sum, { wait }) => sum + (wait === null ? 1 : over(wait, no)), 0);
  return (told + 1) / (told + stillSilent + 2);
}
