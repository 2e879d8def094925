import type { Arm, ArmReport } from './judge-model.ts';
import type { Stage } from './model.ts';
import type { Interval } from './report.ts';

/** One arm at one step, or in one group. */
export type ArmCount = Omit<ArmReport, 'arm'>;

/** A step of the funnel, for those that entered it, by the arm that was drawn. */
export interface TrialStep {
  readonly stage: Stage;
  readonly arms: Readonly<Record<Arm, ArmCount>>;
  /** Rate of B minus rate of A, 90 %; `null` where an arm has nothing at this step. */
  readonly difference: Interval | null;
  /** Where the middle 80 in 100 of ordinary searches lie, for the channels these were sent by. */
  readonly typical: { readonly low: number; readonly high: number };
  /** By this step the experiment is judged; the others are only looked at. */
  readonly isJudged: boolean;
}

export const WITHIN = ['channel', 'level', 'size'] as const;
export type Within = (typeof WITHIN)[number];

export interface TrialGroup {
  readonly value: string;
  readonly counts: Readonly<Record<Arm, { readonly entered: number; readonly advanced: number }>>;
  /** Rate of B minus rate of A in this group, 90 %, pulled towards the other groups as far as its own are few. */
  readonly difference: Interval;
}

/** An experiment looked at within groups that nobody drew: where it shows, which proves nothing of any group. */
export interface TrialWithin {
  readonly by: Within;
  /** The largest first; only groups in which both arms were sent. */
  readonly groups: readonly TrialGroup[];
  /** Applications in groups that say too little, or of which it is not recorded. */
  readonly leftOut: number;
  readonly sentence: string;
}
