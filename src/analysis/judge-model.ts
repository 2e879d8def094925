import type { Day } from '../kernel/day.ts';
import type { Stage, TimelineEvent } from './model.ts';
import type { Interval, Rate } from './report.ts';

export const ARMS = ['A', 'B'] as const;
export type Arm = (typeof ARMS)[number];

export const ASSIGNMENTS = ['drawn', 'observed', 'adaptive'] as const;
/** `drawn`: by a fair coin. `observed`: nobody drew, history is compared. `adaptive`: the better one is drawn more often. */
export type Assignment = (typeof ASSIGNMENTS)[number];

/** One application of an experiment. */
export interface TrialApplication {
  readonly id: string;
  /** The arm that was drawn; by it an experiment is judged. */
  readonly arm: Arm;
  /** The arm that was sent, where the person overrode the draw. */
  readonly used?: Arm | null;
  /** Those drawn together share a name; without one it was an independent fair coin. */
  readonly block?: string | null;
  /** What it is compared within: a channel, or the arm of a crosswise experiment. */
  readonly stratum?: string | null;
  readonly sentOn: Day | null;
  readonly events: readonly TimelineEvent[];
}

export interface JudgeInput {
  /** The stage to reach. */
  readonly metric: Stage;
  readonly applications: readonly TrialApplication[];
  /** The last day that is known about. */
  readonly asOf: Day;
  /** How many applications were planned before the start; without it nothing can be proven. */
  readonly horizon?: number | null;
  readonly assignment?: Assignment;
  /** A variant was changed on this day, after the start. */
  readonly variantChangedOn?: Day | null;
  readonly seed?: number;
}

export const VERDICTS = [
  'proven-a',
  'proven-b',
  'leaning-a',
  'leaning-b',
  'no-difference',
  'cannot-tell-yet',
  'cannot-tell-in-time',
  'observed',
  'broken',
] as const;
export type TrialVerdict = (typeof VERDICTS)[number];

/** One arm: `entered = advanced + closed + pending`. */
export interface ArmReport {
  readonly arm: Arm;
  readonly entered: number;
  readonly advanced: number;
  /** May still reach the metric: neither told no nor withdrawn. */
  readonly pending: number;
  /** `null` where nothing of the arm was sent. */
  readonly rate: Rate | null;
  /** Quantiles of the rate at 2.5, 5, 10, 20 … 90, 95, 97.5 in 100, for drawing how sure it is; `null` as the rate. */
  readonly quantiles: readonly { readonly at: number; readonly rate: number }[] | null;
}

/** A day on which the evidence moved. */
export interface WalkPoint {
  readonly on: Day;
  /** Share of the plan that is old enough to be compared, 0 to 1. */
  readonly share: number;
  /** Answers for B more than for A, among those compared. */
  readonly lead: number;
  /** The lead that would have proven it on this day; `null` where none would have. */
  readonly needed: number | null;
  readonly coins: number;
}

export interface Judgement {
  readonly verdict: TrialVerdict;
  /** `value` is the lead of B over A, `threshold` the lead needed; on the day of the proof where there is one. */
  readonly evidence: { readonly value: number; readonly threshold: number } | null;
  /** Chance that B is the better one. */
  readonly better: { readonly b: number };
  readonly arms: readonly ArmReport[];
  /** Rate of B minus rate of A, with its 90 % interval. */
  readonly difference: Interval | null;
  readonly because: string;
  /** The day the line was crossed; `null` where it was not. */
  readonly provenOn: Day | null;
  readonly walk: readonly WalkPoint[];
  /** The lead that proves it next if answers go on coming as they came; `null` where no lead does within the plan. */
  readonly nextLine: number | null;
  /** Share of the plan that is old enough to be compared, 0 to 1; `null` without a plan. */
  readonly share: number | null;
}
