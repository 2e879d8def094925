import { STAGES, type Stage } from './model.ts';

/** A normal belief: middle and standard deviation. */
export interface Belief {
  readonly mean: number;
  readonly sd: number;
}

/** What is believed about the waits at one step before any data: log-normal, days. */
export interface DelayPrior {
  readonly advanceLogMedian: Belief;
  readonly refusalLogMedian: Belief;
  /** Log of the log-normal's spread, for both. */
  readonly logSpread: Belief;
}

/** How a whole search is answered: every step of it is quick, or every step of it is slow. */
export interface DelayRegime {
  readonly name: 'industry' | 'student-cycle';
  readonly chance: number;
  readonly byStage: Readonly<Record<Stage, DelayPrior>>;
}

/**
 * Two regimes of delay, shared by all steps of a search and weighed by its data (STATISTICS.md, section 1).
 *
 * First answers have a median of 3 to 10 days in industry (REFERENCES A42: 6 to 7), which is where the middle 80 in
 * 100 of the belief lie, and of 43 to 49 in student cycles. The later steps and the waits for a no are assumptions of ours, wide enough for the data to overrule.
 */
export const DELAY_REGIMES: readonly DelayRegime[] = [
  { name: 'industry', chance: 0.75, byStage: waits({ first: 6, later: 5, refusal: 9, sd: 0.5 }) },
  { name: 'student-cycle', chance: 0.25, byStage: waits({ first: 45, later: 30, refusal: 45, sd: 0.6 }) },
];

function waits(given: { first: number; later: number; refusal: number; sd: number }) {
  const { first, later, refusal, sd } = given;
  const priors = STAGES.map((stage): [Stage, DelayPrior] => [
    stage,
    {
      advanceLogMedian: { mean: Math.log(stage === 'response' ? first : later), sd },
      refusalLogMedian: { mean: Math.log(refusal), sd: sd + 0.1 },
      logSpread: { mean: Math.log(0.9), sd: 0.3 },
    },
  ]);
  return Object.fromEntries(priors) as Readonly<Record<Stage, DelayPrior>>;
}
