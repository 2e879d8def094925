import type { Change } from '../db/change-log.ts';
import type { Day } from '../kernel/day.ts';
import type { NewApplication } from './model.ts';

/** A limit of the person's own that holds now, in their words ("five a day, reached at 16:10"). */
export interface OwnLimit {
  readonly limit: string;
  readonly because: string;
}

/**
 * A say of other features in adding an application (wellbeing keeps the person's limits); `main/` wires it.
 *
 * Left out, nothing holds.
 */
export interface BeforeAdding {
  readonly beforeAdding?: (application: NewApplication, today: Day) => Promise<OwnLimit | null>;
}

/** What an experiment drew for an application. */
export interface DrawnArm {
  readonly drawId: string;
  readonly experimentId: string;
  readonly question: string;
  readonly arm: 'a' | 'b';
  /** What to send, in the person's own words. */
  readonly label: string;
}

/**
 * A say of experiments in adding a draft: which arm it gets is drawn inside the same change; `main/` wires it.
 *
 * Left out, nothing is drawn.
 */
export interface DrawAtDrafting {
  readonly drawAtDrafting?: (change: Change, applicationId: string) => Promise<readonly DrawnArm[]>;
}
