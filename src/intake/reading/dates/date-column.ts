import type { Day } from '../../../kernel/day.ts';
import { isNothing } from '../answer-words.data.ts';
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

export interface DateCell {
  readonly days: readonly ReadDay[];
  readonly rest: string;
  readonly broken: boolean;
}

const EMPTY: DateCell = { days: [], rest: '', broken: false };

/** A column of dates: how its cells are written, and, once the order of day and month is settled, what they mean. */
export interface DateColumn {
  readonly evidence: OrderEvidence;
  readonly written: (cell: string) => FoundDays | null;
  readonly settle: (order: DateOrder | null) => void;
  readonly read: (cell: string) => DateCell;
  /** Whether any cell had to stay empty because both orders fit. */
  readonly isAmbiguous: () => boolean;
}

/** Each distinct cell is read once; `serials` says that bare numbers are a spreadsheet's days. */
export function createDateColumn(serials: boolean): DateColumn {
  const found = new Map<string, FoundDays>();
  const cells = new Map<string, DateCell>();
  const evidence = noEvidence();
  let order: DateOrder | null = null;
  const written = (cell: string): FoundDays | null => {
    if (isNothing(cell)) return null;
    const known = found.get(cell);
    if (known !== undefined) {
      for (const day of known.days) weigh(evidence, day, 1);
      return known;
    }
    const read = findInCell(cell.trim(), serials);
    for (const day of read.days) weigh(evidence, day, 1);
    if (found.size < 200_000) found.set(cell, read);
    return read;
  };
  return {
    evidence,
    written,
    settle: (settled) => {
      order = settled;
    },
    read: (cell) => {
      const known = cells.get(cell);
      if (known !== undefined) return known;
      const read = isNothing(cell) ? EMPTY : meaning(found.get(cell) ?? findInCell(cell.trim(), serials), order);
      if (cells.size < 200_000) cells.set(cell, read);
      return read;
    },
    isAmbiguous: () => order === null && evidence.both > 0,
  };
}

function findInCell(cell: string, serials: boolean): FoundDays {
  const serial = serials ? serialToDay(cell) : null;
  return serial === null ? findDays(cell) : { days: [{ kind: 'day', day: serial }], rest: '', broken: false };
}

function meaning(found: FoundDays, order: DateOrder | null): DateCell {
  return { days: found.days.map((day) => readDay(day, order)), rest: found.rest, broken: found.broken };
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
