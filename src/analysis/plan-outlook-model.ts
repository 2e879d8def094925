import type { Day } from '../kernel/day.ts';
import type { Stage } from './model.ts';
import type { Interval } from './report.ts';

/** How often the metric is reached, and how many applications a week there are to find it out with. */
export interface PlanGround {
  /** Rate to the metric with what is sent now (A), with its 90 % interval. */
  readonly rateA: Interval;
  readonly pacePerWeek: number;
}

/** An experiment that is thought of. Rates are 0 to 1. */
export interface PlanGiven extends PlanGround {
  readonly metric: Stage;
  /** Rate of B minus rate of A that is hoped for; below none where A is to be beaten. */
  readonly gain: number;
  readonly startsOn: Day;
  /** The day by which an answer is wanted. */
  readonly by?: Day | null;
  /** Applications planned, both arms together; left out, as many as the pace gives until `by`, or in half a year. */
  readonly horizon?: number | null;
  readonly inPairs?: boolean;
  /** Rates to other stages: one that more reach may answer where this one does not. */
  readonly otherRates?: Partial<Record<Stage, Interval>>;
  /** The ground with every application eligible, where the plan takes only some. */
  readonly everything?: PlanGround | null;
}

export interface PlanAlternative {
  readonly kind: 'bolder' | 'higher-rate-metric' | 'pooled' | 'pairs';
  readonly sentence: string;
  /** What to change in the question; `eligible: null` takes every application. */
  readonly change: {
    readonly gain?: number;
    readonly metric?: Stage;
    readonly inPairs?: boolean;
    readonly eligible?: null;
    readonly pacePerWeek?: number;
    readonly horizon?: number;
  };
  /** Chance of a proof by the same day. */
  readonly chance: number;
}

/** What a plan can tell, before it starts. Chances are of a proof that the better arm is the better one. */
export interface PlanOutlook {
  readonly rateA: Interval;
  readonly pacePerWeek: number;
  readonly horizon: number;
  /** The day on which the last one planned is old enough. */
  readonly answersBy: Day;
  /** Chance, if the gain is as hoped, of a proof by the end of each week; `applications` are those sent by then. */
  readonly chanceByWeek: readonly {
    readonly week: number;
    readonly on: Day;
    readonly applications: number;
    readonly chance: number;
  }[];
  /** By the end of the plan, over what both rates may be (log-odds of the difference with an sd of 1.2). */
  readonly chanceOfProof: number;
  /** By the end of the plan, if the gain is as hoped. */
  readonly chanceIfGain: number;
  /** The same by the day asked for; that of the end where none was. */
  readonly chanceInTime: number;
  /** The smallest rate of B that is proven in 8 of 10; `null` where none up to 95 in 100 is. */
  readonly smallest: number | null;
  /** The same in 5 of 10. */
  readonly smallestHalf: number | null;
  /** Applications it takes for an even chance and for nine in ten, if the gain is as hoped; `null` beyond 5,000. */
  readonly applicationsNeeded: { readonly half: number | null; readonly nineInTen: number | null };
  /** Even if the gain is as hoped, a proof in time is less likely than not. */
  readonly cannotAnswer: boolean;
  readonly sentence: string;
  readonly alternatives: readonly PlanAlternative[];
}
