import type { DatesLook } from '../../look.ts';
import type { Column } from '../columns/column.ts';
import type { DateColumn } from '../dates/date-column.ts';
import { type DateOrder, noEvidence, signsOf } from '../dates/date-order.ts';
import { toDay } from '../dates/find-days.ts';
import type { ReadingContext } from '../layouts/reading-context.ts';

interface Open {
  readonly column: Column;
  readonly dates: DateColumn;
}

/** What speaks for day first and for month first in one table; `null` where no day leaves it open. */
export function lookAtDates(context: ReadingContext): DatesLook | null {
  const open = openColumns(context);
  const evidence = noEvidence();
  for (const { dates } of open) {
    for (const key of ['dayFirst', 'monthFirst', 'both'] as const) evidence[key] += dates.evidence[key];
  }
  const example = exampleOf(context, open);
  if (example === null) return null;
  const sentAt = context.columns.byField.get('sentOn')?.[0]?.at;
  const sent = sentAt === undefined ? undefined : context.dates.columns.get(sentAt);
  const columns = open.filter(({ column }) => column.at !== sentAt).map(({ dates }) => dates.firstWritten());
  const look = (order: DateOrder, impossible: number) => {
    const all = sent === undefined ? columns : [...columns, sent.firstWritten()];
    const plausible = { columns: all, sent: sent?.firstWritten() ?? null, today: context.today };
    const { future, early } = signsOf(plausible, order);
    return { impossible, future, early };
  };
  const deciding = open.find(({ column }) => column.at === sentAt) ?? open[0];
  const settled = context.dates.orders.get(deciding?.column.at ?? -1) ?? { order: null, by: null };
  return {
    ...settled,
    both: evidence.both,
    example,
    dmy: look('dmy', evidence.monthFirst),
    mdy: look('mdy', evidence.dayFirst),
  };
}

/** The columns that are read and in which numbers leave open which is the month. */
function openColumns({ columns, dates }: ReadingContext): readonly Open[] {
  return columns.all.flatMap((column) => {
    const own = dates.columns.get(column.at);
    if (own === undefined || column.field === null || UNREAD.has(column.field)) return [];
    const { dayFirst, monthFirst, both } = own.evidence;
    return dayFirst + monthFirst + both > 0 ? [{ column, dates: own }] : [];
  });
}

const UNREAD: ReadonlySet<Column['field']> = new Set<Column['field']>(['ignored', 'addedOn']);

/** A day that fits both ways, or where there is none any whose order is open, as it stands in the file. */
function exampleOf({ table, today }: ReadingContext, open: readonly Open[]): DatesLook['example'] | null {
  let any: DatesLook['example'] | null = null;
  for (const { column, dates } of open) {
    for (const [row, day] of dates.firstWritten().entries()) {
      if (day === null || !('first' in day)) continue;
      const { first, second } = day;
      // Without a year of its own it is shown in this one.
      const year = day.kind === 'either' ? day.year : Number(today.slice(0, 4));
      const [dmy, mdy] = [toDay(year, second, first), toDay(year, first, second)];
      const example = { written: (table.rows[row]?.cells[column.at] ?? '').trim(), dmy, mdy };
      if (dmy !== null && mdy !== null && dmy !== mdy) return example;
      any ??= example;
    }
  }
  return any;
}
