import type { ReadingOptions, Table } from '../../draft.ts';
import type { Column } from '../columns/recognise-columns.ts';
import { createDateColumn, type DateColumn } from './date-column.ts';
import { type DateOrder, inOrder, noEvidence, orderFromSense, orderFromValues } from './date-order.ts';
import type { WrittenDay } from './find-days.ts';

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
  const made = columns.map((column) => ({ column, dates: createDateColumn(column.shape.serials >= 0.5) }));
  for (const { column, dates } of made) for (const { cells } of table.rows) dates.written(cells[column.at] ?? '');
  const fileOrder = options.dates ?? orderOfFile(made.map(({ dates }) => dates)) ?? null;
  for (const { dates } of made) dates.settle(options.dates ?? orderFromValues(dates.evidence) ?? fileOrder ?? habit);
  const sent = made.find(({ column }) => column.at === sentAt);
  for (const { column, dates } of made) {
    if (!dates.isAmbiguous()) continue;
    const notBefore =
      sent && sent.column !== column && !sent.dates.isAmbiguous()
        ? table.rows.map(({ cells }) => firstDay(sent.dates, cells[sent.column.at] ?? ''))
        : [];
    dates.settle(
      orderFromSense({
        column: table.rows.map(({ cells }) => firstWritten(dates, cells[column.at] ?? '')),
        notBefore,
        today,
      }),
    );
  }
  return {
    columns: new Map(made.map(({ column, dates }) => [column.at, dates])),
    ambiguous: made.filter(({ dates }) => dates.isAmbiguous()).map(({ column }) => column.header),
  };
}

function orderOfFile(columns: readonly DateColumn[]): DateOrder | null {
  const sum = noEvidence();
  for (const { evidence } of columns) {
    for (const key of ['dayFirst', 'monthFirst', 'both', 'dotted'] as const) sum[key] += evidence[key];
  }
  return orderFromValues(sum);
}

function firstWritten(dates: DateColumn, cell: string): WrittenDay | null {
  return dates.written(cell)?.days[0] ?? null;
}

function firstDay(dates: DateColumn, cell: string): string | null {
  const written = firstWritten(dates, cell);
  return written === null ? null : (inOrder(written, null) ?? dates.read(cell).days[0]?.on ?? null);
}
