import type { ReadingOptions, Table } from '../../draft.ts';
import type { Column } from '../columns/column.ts';
import { createDateColumn, type DateColumn } from './date-column.ts';
import { type DateOrder, noEvidence, orderFromSense, orderFromValues } from './date-order.ts';

export interface SettledDates {
  readonly columns: ReadonlyMap<number, DateColumn>;
  /** Headers of columns whose days fit both ways and stay empty. */
  readonly ambiguous: readonly string[];
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
  const fileOrder = options.dates ?? orderOfFile(made.map(({ dates }) => dates)) ?? null;
  for (const { dates } of made) dates.settle(options.dates ?? orderFromValues(dates.evidence) ?? fileOrder ?? habit);
  const doubtful = made.filter(({ dates }) => dates.isAmbiguous());
  if (doubtful.length > 0) {
    const sent = made.find(({ column }) => column.at === sentAt);
    const columnDays = doubtful.map(({ dates }) => dates.firstWritten());
    const sense = orderFromSense({ columns: columnDays, sent: sent?.dates.firstWritten() ?? null, today });
    for (const { dates } of doubtful) dates.settle(sense);
  }
  return {
    columns: new Map(made.map(({ column, dates }) => [column.at, dates])),
    ambiguous: made
      .filter(({ column, dates }) => column.field !== 'ignored' && column.field !== 'addedOn' && dates.isAmbiguous())
      .map(({ column }) => column.header),
  };
}

function orderOfFile(columns: readonly DateColumn[]): DateOrder | null {
  const sum = noEvidence();
  for (const { evidence } of columns) {
    for (const key of ['dayFirst', 'monthFirst', 'both', 'dotted'] as const) sum[key] += evidence[key];
  }
  return orderFromValues(sum);
}
