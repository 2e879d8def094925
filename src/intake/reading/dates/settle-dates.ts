import type { ReadingOptions, Table } from '../../draft.ts';
import type { OrderReason } from '../../look.ts';
import type { Column } from '../columns/column.ts';
import { createDateColumn, type DateColumn } from './date-column.ts';
import { type DateOrder, noEvidence, orderFromSense, orderFromValues } from './date-order.ts';

export interface SettledDates {
  readonly columns: ReadonlyMap<number, DateColumn>;
  /** Headers of columns whose days fit both ways and stay empty. */
  readonly ambiguous: readonly string[];
  /** By column: the order of its days, and what settled it. */
  readonly orders: ReadonlyMap<number, SettledOrder>;
}

export interface SettledOrder {
  readonly order: DateOrder | null;
  readonly by: OrderReason | null;
}

interface Given {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly sentAt: number | null;
  readonly options: ReadingOptions;
  readonly today: string;
  /** The order people who write such headers use, where the language says so. */
  readonly habit: DateOrder | null;
}

/**
 * Settles for every date column which number is the day: from its own values, else from the other columns of the file, else from
 * the language of the headers, else from what makes sense. `options.dates` overrules all. Nothing is guessed beyond that.
 */
export function settleDates({ table, columns, sentAt, options, today, habit }: Given): SettledDates {
  const made = columns.map((column) => {
    const cells = table.rows.map((row) => row.cells[column.at] ?? '');
    return { column, dates: createDateColumn(cells, column.shape.serials >= 0.5) };
  });
  const fileOrder = orderOfFile(made.map(({ dates }) => dates));
  const orders = new Map<number, SettledOrder>();
  const settle = ({ column, dates }: (typeof made)[number], settled: SettledOrder) => {
    dates.settle(settled.order);
    orders.set(column.at, settled);
  };
  for (const one of made) {
    settle(
      one,
      firstOf([
        { order: options.dates ?? null, by: 'you' },
        { order: orderFromValues(one.dates.evidence), by: 'values' },
        { order: fileOrder, by: 'other-columns' },
        { order: habit, by: 'language' },
      ]),
    );
  }
  const doubtful = made.filter(({ dates }) => dates.isAmbiguous());
  if (doubtful.length > 0) {
    const sent = made.find(({ column }) => column.at === sentAt);
    const columnDays = doubtful.map(({ dates }) => dates.firstWritten());
    const sense = orderFromSense({ columns: columnDays, sent: sent?.dates.firstWritten() ?? null, today });
    for (const one of doubtful) settle(one, firstOf([{ order: sense, by: 'sense' }]));
  }
  return {
    columns: new Map(made.map(({ column, dates }) => [column.at, dates])),
    ambiguous: made
      .filter(({ column, dates }) => column.field !== 'ignored' && column.field !== 'addedOn' && dates.isAmbiguous())
      .map(({ column }) => column.header),
    orders,
  };
}

/** The first that says anything. */
function firstOf(said: readonly SettledOrder[]): SettledOrder {
  return said.find(({ order }) => order !== null) ?? { order: null, by: null };
}

function orderOfFile(columns: readonly DateColumn[]): DateOrder | null {
  const sum = noEvidence();
  for (const { evidence } of columns) {
    for (const key of ['dayFirst', 'monthFirst', 'both', 'dotted'] as const) sum[key] += evidence[key];
  }
  return orderFromValues(sum);
}
