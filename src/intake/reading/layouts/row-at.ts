import type { Day } from '../../../kernel/day.ts';

/** One row, and when it was sent as far as the row says. */
export interface RowAt {
  readonly row: number;
  readonly cells: readonly string[];
  readonly sentOn: Day | null;
}
