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
