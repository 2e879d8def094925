import type { Day } from '../../../kernel/day.ts';
import { chainYears, type YearlessDay } from '../dates/chain-years.ts';
import { type CellDays, type DateCell, type KnownDay, NO_DAYS, type ReadDay } from '../dates/date-column.ts';
import { completeYear, nearestKnown } from '../dates/infer-year.ts';
import { fold } from '../fold.ts';
import { lazily } from '../lazily.ts';
import { noteDoubt } from '../look/notes.ts';
import type { ReadingContext } from './reading-context.ts';

export interface DayReader {
  /** `sentOn` completes the year of an answer; without it the neighbouring rows do. */
  readonly read: (at: number, row: number, sentOn: Day | null) => CellDays;
}

const NO_YEAR = 'has no year, and nothing near it says which; the day is left empty.';

/** Makes the function that reads the days of one cell, completes missing years from the neighbours and reports what is no day. */
export function createDayReader(context: ReadingContext): DayReader {
  const { table, dates, warnings, file, notes } = context;
  const near = neighbours(context);
  const complete = (day: ReadDay, row: number, sentOn: Day | null): Day | null => {
    const anchor = sentOn ?? near(row);
    return anchor === null ? null : completeYear(day.month ?? 0, day.date ?? 0, anchor, sentOn !== null);
  };
  const remark = (row: number, at: number, because: string) => {
    warnings.push({ origin: { file, line: table.rows[row]?.line ?? 0 }, because: `${table.header[at]}: ${because}` });
  };
  const settle = (found: DateCell, at: number, row: number, sentOn: Day | null): CellDays => {
    const cell = (table.rows[row]?.cells[at] ?? '').trim();
    if (found.broken) {
      const because = `"${cell}" is no day of the calendar; the day is left empty.`;
      remark(row, at, because);
      noteDoubt(notes, row, { kind: 'day', at, because });
    }
    const days: KnownDay[] = [];
    for (const day of found.days) {
      const on = day.on ?? (day.problem === 'no-year' ? complete(day, row, sentOn) : null);
      if (on !== null) days.push({ on, inferred: day.on === null });
      else if (day.problem === 'no-year') {
        remark(row, at, `"${cell}" ${NO_YEAR}`);
        if (notes !== null) notes.yearless += 1;
      }
    }
    return { days, rest: found.rest, broken: found.broken };
  };
  const read = (at: number, row: number, sentOn: Day | null): CellDays => {
    const found = dates.columns.get(at)?.readRow(row);
    return found === undefined ? NO_DAYS : (found.settled ?? settle(found, at, row, sentOn));
  };
  return { read };
}

const known = new WeakMap<ReadingContext, (row: number) => Day | null>();

/** The function that gives a day from the rows around a row, by which a missing year is completed; `null` where none has one. */
export function neighbours(context: ReadingContext): (row: number) => Day | null {
  const made = known.get(context);
  if (made !== undefined) return made;
  const nearest = lazily(() => nearestKnown(knownDays(context)));
  const year = yearOf(context);
  const said = context.options.year;
  const chained = lazily(() => (said === undefined ? () => null : chainYears(yearlessDays(context), said)));
  const near = (row: number) => year(row) ?? nearest()(row) ?? chained()(row);
  known.set(context, near);
  return near;
}

const YEAR_HEADERS: ReadonlySet<string> = new Set(['year', 'jahr', 'annee', 'ano', '年', '年 份']);

/** A "Year" column, or a sheet called "2025", says it plainly; the middle of that year completes any of its days. */
function yearOf({ table }: ReadingContext): (row: number) => Day | null {
  const at = table.header.findIndex((title) => YEAR_HEADERS.has(fold(title)));
  const named = /(?<!\d)20\d{2}(?!\d)/.exec(table.name)?.[0];
  return (row) => {
    const written = (table.rows[row]?.cells[at] ?? '').trim();
    const year = /^20\d{2}$/.test(written) ? written : named;
    return year === undefined ? null : `${year}-07-01`;
  };
}

/** The first day of each row that lacks only its year: the day it was sent, else any. */
function yearlessDays({ table, dates, columns }: ReadingContext): (YearlessDay | null)[] {
  const sent = (columns.byField.get('sentOn') ?? []).map(({ at }) => at);
  const ordered = [...new Set([...sent, ...dates.columns.keys()])].flatMap((at) => dates.columns.get(at) ?? []);
  return table.rows.map((_, row) => {
    for (const column of ordered) {
      const day = column.readRow(row).days.find(({ problem }) => problem === 'no-year');
      if (day?.month !== undefined && day.date !== undefined) return { month: day.month, date: day.date };
    }
    return null;
  });
}

function knownDays({ table, dates }: ReadingContext): (Day | null)[] {
  const columns = [...dates.columns.values()];
  return table.rows.map((_, row) => {
    for (const column of columns) {
      const day = column.readRow(row).days.find(({ on }) => on !== null)?.on ?? null;
      if (day !== null) return day;
    }
    return null;
  });
}
