import type { Day } from '../../../kernel/day.ts';
import { isNothing } from '../is-nothing.ts';
import { type DateOrder, inOrder, noEvidence, type OrderEvidence, weigh } from './date-order.ts';
import { type FoundDays, findDays, toDay, type WrittenDay } from './find-days.ts';
import { serialToDay } from './serial-day.ts';

/** One day of a cell, as far as the column can say; a missing year is the neighbours' to give. */
export interface ReadDay {
  readonly on: Day | null;
  readonly problem: null | 'ambiguous' | 'no-year';
  readonly month?: number;
  readonly date?: number;
}

export interface KnownDay {
  readonly on: Day;
  /** The year was completed from its neighbours. */
  readonly inferred: boolean;
}

/** The days of one cell, as far as they are known. */
export interface CellDays {
  readonly days: readonly KnownDay[];
  /** Words beside the dates. */
  readonly rest: string;
  /** It looks like a date but names no real day. */
  readonly broken: boolean;
}

export interface DateCell {
  readonly days: readonly ReadDay[];
  readonly rest: string;
  readonly broken: boolean;
  /** The days, where none needs its neighbours. */
  readonly settled: CellDays | null;
}

export const NO_DAYS: CellDays = { days: [], rest: '', broken: false };
const EMPTY: DateCell = { days: [], rest: '', broken: false, settled: NO_DAYS };

/** A column of dates: how its cells are written, and, once the order of day and month is settled, what they mean. */
export interface DateColumn {
  readonly evidence: OrderEvidence;
  /** The first day of each row as it is written; `null` where there is none. */
  readonly firstWritten: () => (WrittenDay | null)[];
  readonly settle: (order: DateOrder | null) => void;
  readonly read: (cell: string) => DateCell;
  readonly readRow: (row: number) => DateCell;
  /** Whether any cell had to stay empty because both orders fit. */
  readonly isAmbiguous: () => boolean;
}

/** A cell as it is written; what it means is worked out when it is first asked for. */
interface WrittenCell {
  readonly found: FoundDays;
  count: number;
  meaning: DateCell | null;
}

/** Each distinct cell is read once; `serials` says that bare numbers are a spreadsheet's days. */
export function createDateColumn(column: readonly string[], serials: boolean): DateColumn {
  const cells = new Map<string, WrittenCell>();
  const rows = column.map((cell) => {
    if (isNothing(cell)) return null;
    const known = cells.get(cell) ?? writtenCell(cell, serials);
    if (known.count === 0) cells.set(cell, known);
    known.count += 1;
    return known;
  });
  const evidence = noEvidence();
  for (const { found, count } of cells.values()) for (const day of found.days) weigh(evidence, day, count);
  let order: DateOrder | null = null;
  const meaningOf = (cell: WrittenCell): DateCell => {
    cell.meaning ??= meaning(cell.found, order);
    return cell.meaning;
  };
  return {
    evidence,
    firstWritten: () => rows.map((cell) => cell?.found.days[0] ?? null),
    settle: (settled) => {
      order = settled;
    },
    read: (cell) => (isNothing(cell) ? EMPTY : meaningOf(cells.get(cell) ?? writtenCell(cell, serials))),
    readRow: (row) => {
      const cell = rows[row];
      return cell ? meaningOf(cell) : EMPTY;
    },
    isAmbiguous: () => order === null && evidence.both > 0,
  };
}

function writtenCell(cell: string, serials: boolean): WrittenCell {
  return { found: findInCell(cell.trim(), serials), count: 0, meaning: null };
}

function findInCell(cell: string, serials: boolean): FoundDays {
  const serial = serials ? serialToDay(cell) : null;
  return serial === null ? findDays(cell) : { days: [{ kind: 'day', day: serial }], rest: '', broken: false };
}

function meaning(found: FoundDays, order: DateOrder | null): DateCell {
  const { rest, broken } = found;
  const days = found.days.map((day) => readDay(day, order));
  const known = days.flatMap(({ on }) => (on === null ? [] : [{ on, inferred: false }]));
  const settled = broken || days.some(({ problem }) => problem === 'no-year') ? null : { days: known, rest, broken };
  return { days, rest, broken, settled };
}

function readDay(written: WrittenDay, order: DateOrder | null): ReadDay {
  if (written.kind === 'day' || written.kind === 'either') {
    const on = inOrder(written, order);
    return { on, problem: on === null ? 'ambiguous' : null };
  }
  if (written.kind === 'yearless') return { on: null, problem: 'no-year', month: written.month, date: written.date };
  const { first, second } = written;
  const dayFirst = toDay(2024, second, first) !== null;
  const monthFirst = toDay(2024, first, second) !== null;
  if (dayFirst && monthFirst && first !== second && order === null) return { on: null, problem: 'ambiguous' };
  const asDayFirst = dayFirst && (!monthFirst || order !== 'mdy');
  return { on: null, problem: 'no-year', month: asDayFirst ? second : first, date: asDayFirst ? first : second };
}
