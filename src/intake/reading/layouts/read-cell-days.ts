import type { Day } from '../../../kernel/day.ts';
import type { DateCell, DateColumn, ReadDay } from '../dates/date-column.ts';
import { completeYear, nearestKnown } from '../dates/infer-year.ts';
import type { ReadingContext } from './reading-context.ts';

export interface CellDays {
  readonly days: readonly { readonly on: Day; readonly inferred: boolean }[];
  /** Words beside the dates. */
  readonly rest: string;
  readonly broken: boolean;
}

export interface DayReader {
  /** `sentOn` completes the year of an answer; without it the neighbouring rows do. */
  readonly read: (at: number, row: number, sentOn: Day | null) => CellDays;
}

const NONE: CellDays = { days: [], rest: '', broken: false };

/** Makes the function that reads the days of one cell, completes missing years from the neighbours and reports what is no day. */
export function createDayReader(context: ReadingContext): DayReader {
  const { table, dates, warnings, file } = context;
  const near = lazily(() => nearestKnown(knownDays(context)));
  const complete = (day: ReadDay, row: number, sentOn: Day | null): Day | null => {
    const anchor = sentOn ?? near()(row);
    return anchor === null ? null : completeYear(day.month ?? 0, day.date ?? 0, anchor, sentOn !== null);
  };
  const remark = (row: number, at: number, because: string) => {
    warnings.push({ origin: { file, line: table.rows[row]?.line ?? 0 }, because: `${table.header[at]}: ${because}` });
  };
  const read = (at: number, row: number, sentOn: Day | null): CellDays => {
    const column = dates.columns.get(at);
    const cell = table.rows[row]?.cells[at] ?? '';
    if (column === undefined || cell === '') return NONE;
    const found = column.read(cell);
    if (found.broken) remark(row, at, `"${cell.trim()}" is no day of the calendar; the day is left empty.`);
    const days: { on: Day; inferred: boolean }[] = [];
    for (const day of found.days) {
      const on = day.on ?? (day.problem === 'no-year' ? complete(day, row, sentOn) : null);
      if (on !== null) days.push({ on, inferred: day.on === null });
      else if (day.problem === 'no-year')
        remark(row, at, `"${cell.trim()}" has no year, and nothing near it says which; the day is left empty.`);
    }
    return days.length === 0 && found.rest === '' && !found.broken
      ? NONE
      : { days, rest: found.rest, broken: found.broken };
  };
  return { read };
}

function knownDays({ table, dates }: ReadingContext): (Day | null)[] {
  const columns = [...dates.columns];
  return table.rows.map(({ cells }) => {
    for (const [at, column] of columns) {
      const day = firstKnown(column, cells[at] ?? '');
      if (day !== null) return day;
    }
    return null;
  });
}

function firstKnown(column: DateColumn, cell: string): Day | null {
  const read: DateCell = column.read(cell);
  return read.days.find(({ on }) => on !== null)?.on ?? null;
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
