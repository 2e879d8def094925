import type { Day } from '../../../kernel/day.ts';
import type { Concept } from '../stages/concept.ts';

/** One thing a row says happened, before it is known what the rest of the row makes of it. */
export interface Step {
  readonly concept: Concept;
  readonly on: Day | null;
  readonly inferred?: boolean;
  readonly heldOn?: Day;
  readonly note?: string;
}
