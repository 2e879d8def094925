import type { Day } from '../../../kernel/day.ts';
import { toDay } from './find-days.ts';
import { completeYear } from './infer-year.ts';

/** A day as a row has it that names no year. */
export interface YearlessDay {
  readonly month: number;
  readonly date: number;
}

/**
 * The days of a log in which no row names a year, from the year of its first: each lies as near as can be to the one before it,
 * so that a log that runs over new year runs on. A row without a day has that of the row before.
 */
export function chainYears(rows: readonly (YearlessDay | null)[], firstYear: number): (row: number) => Day | null {
  let before: Day | null = null;
  const days = rows.map((written) => {
    if (written === null) return before;
    const { month, date } = written;
    const day: Day | null = before === null ? toDay(firstYear, month, date) : completeYear(month, date, before, false);
    before = day ?? before;
    return before;
  });
  return (row) => days[row] ?? null;
}
