import type { StageFit } from '../src/analysis/funnel.ts';
import { STAGES } from '../src/analysis/model.ts';
import { type Random, seededRandom } from '../src/stats/seeded-random.ts';
import { wilsonInterval } from '../src/stats/wilson-interval.ts';
import { fitSearch, plainPriorRate } from './measure.ts';
import { simulateSearch } from './simulate.ts';
import type { Task } from './table.ts';
import { COLD_RANGES, type World } from './worlds.ts';

export const SIZES = [30, 60, 120, 300] as const;
export const WEEKS = [4, 12, 26] as const;

/** How one method did over many searches at one step. */
export interface Score {
  covered: number;
  sumEstimate: number;
}

/** What a batch of simulated searches gave at one step: counted only where somebody entered it. */
export interface StageScore {
  searches: number;
  sumTruth: number;
  ours: Score;
  plain: Score;
  naive: Score;
}

export interface Batch {
  readonly id: string;
  readonly world: World;
  /** The true rates of one search. */
  readonly rates: (random: Random) => readonly number[];
  readonly applications: number;
  readonly weeks: number;
  readonly searches: number;
  readonly seed: number;
}

/** Simulates and estimates a batch of searches, and counts how often each interval held the truth. */
export function coverageTask(batch: Batch): Task<readonly StageScore[]> {
  return {
    id: batch.id,
    run() {
      const random = seededRandom(batch.seed);
      const scores = STAGES.map(emptyScore);
      for (let n = 0; n < batch.searches; n++) {
        const rates = batch.rates(random);
        const fits = fitSearch(simulateSearch({ ...batch, rates }, random), n + 1);
        fits.forEach((fit, s) => {
          count(scores[s] as StageScore, fit, rates[s] as number);
        });
      }
      return scores;
    },
  };
}

/** True rates drawn one by one, the same way for each step. */
export function eachRate(draw: (range: (typeof COLD_RANGES)[number], random: Random) => number) {
  return (random: Random) => COLD_RANGES.map((range) => draw(range, random));
}

export function addScores(all: readonly StageScore[]): StageScore {
  const sum = emptyScore();
  for (const each of all) {
    sum.searches += each.searches;
    sum.sumTruth += each.sumTruth;
    for (const method of ['ours', 'plain', 'naive'] as const) {
      sum[method].covered += each[method].covered;
      sum[method].sumEstimate += each[method].sumEstimate;
    }
  }
  return sum;
}

/** Average estimate ÷ average truth - 1. */
export function bias({ sumTruth }: StageScore, { sumEstimate }: Score): number {
  return sumEstimate / sumTruth - 1;
}

function emptyScore(): StageScore {
  const none = () => ({ covered: 0, sumEstimate: 0 });
  return { searches: 0, sumTruth: 0, ours: none(), plain: none(), naive: none() };
}

function count(score: StageScore, fit: StageFit, truth: number): void {
  if (fit.rate === null) return;
  score.searches++;
  score.sumTruth += truth;
  const wilson = wilsonInterval(fit.counts.advanced, fit.counts.entered);
  countMethod(score.ours, fit.rate, truth);
  countMethod(score.plain, plainPriorRate(fit), truth);
  countMethod(score.naive, { estimate: wilson.rate, low: wilson.low, high: wilson.high }, truth);
}

function countMethod(score: Score, rate: { estimate: number; low: number; high: number }, truth: number): void {
  if (rate.low <= truth && truth <= rate.high) score.covered++;
  score.sumEstimate += rate.estimate;
}
