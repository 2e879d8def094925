import { logit, sigmoid } from '../stats/logit.ts';
import type { RateCounts, WaitBelief } from './rate-likelihood.ts';

/** What became of what was sent in one week; week 0 is the last one. */
export type Weeks = readonly RateCounts[];

/** One way it may have been: the rate before, how many weeks ago it fell, and to which share. Weights sum to 1. */
export interface ChangeCell {
  readonly weight: number;
  readonly weeksAgo: number;
  readonly before: number;
  readonly after: number;
}

export interface ChangeEvidence {
  /** How much better "it fell lately" explains the answers than "it stayed": 1 is neither, 0 is impossible. */
  readonly factor: number;
  readonly cells: readonly ChangeCell[];
  /** The rate if it stayed: the posterior mean; `null` where there are too few weeks to look at. */
  readonly stayedAt: number | null;
}

/** A change is looked for over this many weeks; what is older is how things are. */
export const LOOK_BACK = 16;
/** Weeks of history before the change, at least. */
export const LEAST_BEFORE = 2;
const FALLS = [1 / 3, 1 / 2, 2 / 3] as const;
const CELLS = 40;
/** The wide belief about a response rate before any data: about 1 in 10, from 1 to 50 in 100. */
const MIDDLE = logit(0.1);
const SD = 1.2;
const NEGLIGIBLE = 1e-5;
/** Up to so many of one age their chances are multiplied: the smallest, 1e-12, is still far from nothing then. */
const MULTIPLIED = 8;

const RATES = Float64Array.from({ length: CELLS }, (_, cell) => sigmoid(-5 + 0.15 * cell));
const PRIOR = logPrior();

/**
 * Weighs "the rate fell in one of the last sixteen weeks" against "it stayed", with the rate itself unknown.
 *
 * Averaged over the weeks and over falls to a third, a half and two thirds, all equally likely. A silent application
 * counts for what its age says, so that the last weeks, which had no time to be answered, do not look like a fall.
 */
export function weighChange(weeks: Weeks, waits: WaitBelief): ChangeEvidence {
  const most = Math.min(LOOK_BACK, weeks.length - LEAST_BEFORE);
  if (most < 1) return { factor: 1, cells: [], stayedAt: null };
  const stayed = weeks.map((week) => logLikelihoods(week, 1, waits));
  const whole = sumOf(stayed).map((log, g) => log + (PRIOR[g] as number));
  const top = Math.max(...whole);
  const none = whole.reduce((sum, log) => sum + Math.exp(log - top), 0);
  const stayedAt = whole.reduce((sum, log, g) => sum + (RATES[g] as number) * Math.exp(log - top), 0) / none;
  const cells: ChangeCell[] = [];
  for (const share of FALLS) {
    // What the weeks since the change explain better with the fallen rate, week by week further back.
    const since = new Float64Array(CELLS);
    for (let week = 0; week < most; week++) {
      const fallen = logLikelihoods(weeks[week] as RateCounts, share, waits);
      for (let g = 0; g < CELLS; g++) {
        since[g] = (since[g] as number) + (fallen[g] as number) - (stayed[week]?.[g] as number);
        const weight = Math.exp((whole[g] as number) + (since[g] as number) - top) / (FALLS.length * most * none);
        const before = RATES[g] as number;
        if (weight > 0) cells.push({ weight, weeksAgo: week + 1, before, after: share * before });
      }
    }
  }
  const factor = cells.reduce((sum, { weight }) => sum + weight, 0);
  const told = cells.filter(({ weight }) => weight > NEGLIGIBLE * factor);
  return { factor, cells: told.map((cell) => ({ ...cell, weight: cell.weight / factor })), stayedAt };
}

/** Log likelihood of one week's answers at every rate of the grid, each multiplied by `share`. */
function logLikelihoods({ advanced, rejected, silent }: RateCounts, share: number, waits: WaitBelief): Float64Array {
  const ages = [...silent].map(([age, count]) => {
    const no = waits.toldNo * waits.noOver(age);
    // 1 - rate·yes - (1 - rate)·no, as a line in the rate.
    return { count, still: 1 - no, less: waits.yesOver(age) - no };
  });
  return RATES.map((usual) => {
    const rate = usual * share;
    return advanced * Math.log(rate) + rejected * Math.log1p(-rate) + logSilent(ages, rate);
  });
}

interface SilentAge {
  readonly count: number;
  readonly still: number;
  readonly less: number;
}

/** The sum of the logs as logs of products: a log for every age would take longer than all the rest. */
function logSilent(ages: readonly SilentAge[], rate: number): number {
  let [log, product] = [0, 1];
  for (const { count, still, less } of ages) {
    const chance = Math.max(still - rate * less, 1e-12);
    if (count > MULTIPLIED) log += count * Math.log(chance);
    else for (let n = 0; n < count; n++) product *= chance;
    if (product < 1e-150) {
      log += Math.log(product);
      product = 1;
    }
  }
  return log + Math.log(product);
}

function sumOf(logs: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(CELLS);
  for (const each of logs) for (let g = 0; g < CELLS; g++) sum[g] = (sum[g] as number) + (each[g] as number);
  return sum;
}

function logPrior(): Float64Array {
  return RATES.map((rate) => -0.5 * ((logit(rate) - MIDDLE) / SD) ** 2);
}
