import { dayNumber } from '../../../kernel/day.ts';
import { toDay, type WrittenDay } from './find-days.ts';

export type DateOrder = 'dmy' | 'mdy';

/** What a column's dates say about the order of day and month. */
export interface OrderEvidence {
  /** How many can only be read day first, and month first. */
  dayFirst: number;
  monthFirst: number;
  /** How many fit both ways and differ. */
  both: number;
  dotted: number;
}

export function noEvidence(): OrderEvidence {
  return { dayFirst: 0, monthFirst: 0, both: 0, dotted: 0 };
}

export function weigh(evidence: OrderEvidence, written: WrittenDay, count: number): void {
  if (written.kind !== 'either' && written.kind !== 'yearless-either') return;
  const year = written.kind === 'either' ? written.year : 2024;
  const dayFirst = toDay(year, written.second, written.first) !== null;
  const monthFirst = toDay(year, written.first, written.second) !== null;
  if (dayFirst && !monthFirst) evidence.dayFirst += count;
  else if (monthFirst && !dayFirst) evidence.monthFirst += count;
  else if (written.first !== written.second) evidence.both += count;
  if (written.dotted) evidence.dotted += count;
}

/** One slip among many does not make a column doubtful; a column that is read both ways does. */
const CLEAR_MAJORITY = 10;

/** The order the values themselves prove, or `null`. Dots between the numbers are written day first everywhere. */
export function orderFromValues({ dayFirst, monthFirst, both, dotted }: OrderEvidence): DateOrder | null {
  if (dayFirst > 0 && dayFirst >= monthFirst * CLEAR_MAJORITY) return 'dmy';
  if (monthFirst > 0 && monthFirst >= dayFirst * CLEAR_MAJORITY) return 'mdy';
  if (dotted > 0 && dotted * 2 >= both && monthFirst === 0) return 'dmy';
  return null;
}

interface Plausibility {
  /** The doubtful columns' dates in the order of the rows; `null` where there is none. */
  readonly columns: readonly (readonly (WrittenDay | null)[])[];
  /** When each row was sent: a doubtful column too, or days that are certain; `null` where the table does not say. */
  readonly sent: readonly (WrittenDay | null)[] | null;
  readonly today: string;
}

/**
 * The order that makes sense where both fit: no day in the future, no answer before it was sent, rows that run on in time. All
 * columns of a sheet are written the same way. `null` where both orders are as good.
 */
export function orderFromSense({ columns, sent, today }: Plausibility): DateOrder | null {
  const [dmy, mdy] = [signsOf({ columns, sent, today }, 'dmy'), signsOf({ columns, sent, today }, 'mdy')];
  for (const sign of ['future', 'early'] as const) {
    if (dmy[sign] === 0 && mdy[sign] > 0) return 'dmy';
    if (mdy[sign] === 0 && dmy[sign] > 0) return 'mdy';
  }
  if (dmy.runs >= 0.95 && mdy.runs <= 0.8) return 'dmy';
  return mdy.runs >= 0.95 && dmy.runs <= 0.8 ? 'mdy' : null;
}

/** What an order would make of the days: how many lie after today, before they were sent, and how steadily they run on. */
export function signsOf({ columns, sent, today }: Plausibility, order: DateOrder) {
  const days = columns.map((column) => column.map((written) => (written === null ? null : numberOf(written, order))));
  const sentDays = sent?.map((written) => (written === null ? null : numberOf(written, order))) ?? null;
  return {
    future: sum(days.map((column) => countFuture(column, today))),
    early: sentDays === null ? 0 : sum(days.map((column) => countEarly(column, sentDays))),
    runs: Math.max(...days.map(runningOn), 0),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

export function inOrder(written: WrittenDay, order: DateOrder | null): string | null {
  if (written.kind === 'day') return written.day;
  if (written.kind !== 'either') return null;
  const { first, second, year } = written;
  const [dayFirst, monthFirst] = [toDay(year, second, first), toDay(year, first, second)];
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  if (order === null) return null;
  return order === 'dmy' ? dayFirst : monthFirst;
}

function numberOf(written: WrittenDay, order: DateOrder): number | null {
  const day = inOrder(written, order);
  return day === null ? null : dayNumber(day);
}

function countFuture(days: readonly (number | null)[], today: string): number {
  const limit = dayNumber(today) ?? Number.POSITIVE_INFINITY;
  return days.filter((day) => day !== null && day > limit).length;
}

function countEarly(days: readonly (number | null)[], sent: readonly (number | null)[]): number {
  return days.filter((day, at) => day !== null && day < (sent[at] ?? day)).length;
}

/** The share of neighbouring rows that go the same way in time; 0 where there are too few to tell. */
function runningOn(days: readonly (number | null)[]): number {
  const known = days.filter((day) => day !== null);
  let [up, down] = [0, 0];
  for (let at = 1; at < known.length; at++) {
    const step = (known[at] ?? 0) - (known[at - 1] ?? 0);
    if (step > 0) up += 1;
    else if (step < 0) down += 1;
  }
  return up + down < 6 ? 0 : Math.max(up, down) / (up + down);
}
