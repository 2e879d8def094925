import { OLDEST_AGE, RIPE_AGE } from './lead-walk.ts';
import type { Stage } from './model.ts';
import { readTrialWaits } from './trial-waits.ts';

export interface UsualTrialWaits {
  /** Share of those that reach the metric at all that do so within 90 days. */
  readonly answered: number;
  /** The age in days, from 30 to 90, at which nearly all of those have. */
  readonly ripeAge: number;
}

/** Of those that come in time, so many make an application old enough to have told nearly all it will. */
const NEARLY_ALL = 0.9;

/** How long an experiment on this metric has to wait for its answers, before it has any of its own. */
export function usualTrialWaits(metric: Stage): UsualTrialWaits {
  const { yesOver } = readTrialWaits([], metric, 0);
  const answered = yesOver(OLDEST_AGE);
  let ripeAge = RIPE_AGE;
  while (ripeAge < OLDEST_AGE && yesOver(ripeAge) < NEARLY_ALL * answered) ripeAge++;
  return { answered, ripeAge };
}
