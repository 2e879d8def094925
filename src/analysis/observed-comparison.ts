import type { Stage } from './model.ts';
import type { Interval } from './report.ts';

/** What history can be told apart by; `when` is before and from a day on, the middle of the search if none is named. */
export const COMPARED_BY = ['channel', 'level', 'size', 'variant', 'when'] as const;
export type ComparedBy = (typeof COMPARED_BY)[number];

/** One group: how many were sent, how many of them reached the metric, and how many still may. */
export interface ObservedGroup {
  readonly entered: number;
  readonly advanced: number;
  readonly pending: number;
  /** With what is still open counted for what its age says; 90 %. */
  readonly rate: Interval;
}

/** Two groups of the history that nobody drew: observed, not tested, and never a win. */
export interface ObservedComparison {
  readonly by: ComparedBy;
  readonly metric: Stage;
  /** The larger group, and the one held against it. */
  readonly one: string;
  readonly other: string;
  readonly counts: { readonly one: ObservedGroup; readonly other: ObservedGroup };
  /** Rate of the other minus that of the one, 90 %, all thrown together. */
  readonly asCounted: Interval;
  /** The same within the same channel and season; `null` where the two never meet in one. */
  readonly likeWithLike: Interval | null;
  /** Of `likeWithLike`, else of `asCounted`. */
  readonly low: number;
  readonly high: number;
  /** Chance that the other's rate is the higher one, by the same. */
  readonly probability: number;
  readonly sentence: string;
}
