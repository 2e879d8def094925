import type { Draft, Origin, Table } from '../../draft.ts';
import type { ColumnLook, RowLook, TableLook } from '../../look.ts';
import type { RowMend } from '../../model.ts';
import type { Column } from '../columns/column.ts';
import { columnNames } from '../columns/column-names.ts';
import { isNothing } from '../is-nothing.ts';
import { createDayReader, type DayReader } from '../layouts/read-cell-days.ts';
import type { ReadingContext } from '../layouts/reading-context.ts';
import { asRead } from './as-read.ts';
import { doubtDays } from './doubt-days.ts';
import { type Notes, newNotes } from './notes.ts';
import { whyColumn } from './why-column.ts';
import { wordValues } from './word-values.ts';

interface ReadTable {
  readonly context: ReadingContext;
  readonly layout: string;
  /** As it was given, before the person's words on single rows. */
  readonly given: Table;
  /** The place of each row that was read in the table as it was given; `null` where all were. */
  readonly places: readonly number[] | null;
  readonly mends: readonly RowMend[];
}

interface Drafts {
  readonly all: readonly Draft[];
  /** A row's part in a draft is known by the very origin it was given. */
  readonly placeOf: ReadonlyMap<Origin, number>;
}

/** How one table was read: its columns with their reasons, and each of its rows as written with what became of it. */
export function lookAtTable(read: ReadTable, drafts: Drafts): TableLook {
  const { context, layout, given } = read;
  const notes = context.notes ?? newNotes();
  // A reader of its own, that tells nobody: what it finds was told when the table was read.
  const days = createDayReader({ ...context, warnings: [], notes: null });
  if (layout.startsWith('one row per application')) doubtDays(context, days, notes);
  const rowOf = rowLooker(read, notes, drafts);
  return {
    name: given.name,
    layout,
    columns: lookAtColumns(context, days, (row) => draftOf(notes, drafts, row)),
    rows: given.rows.map((_, at) => rowOf(at)),
  };
}

function draftOf(notes: Notes, drafts: Drafts, row: number): Draft | null {
  const origin = notes.origins.get(row);
  const place = origin === undefined ? undefined : drafts.placeOf.get(origin);
  return place === undefined ? null : (drafts.all[place] ?? null);
}

function rowLooker({ context, given, places, mends }: ReadTable, notes: Notes, drafts: Drafts) {
  const mended = new Map(mends.map((mend) => [mend.row, mend]));
  const readAt = new Map(places?.map((place, at) => [place, at]));
  const rejected = new Map(context.rejected.map(({ origin, because }) => [origin.line, because]));
  return (at: number): RowLook => {
    const row = places === null ? at : readAt.get(at);
    const { line, cells } = (row === undefined ? given.rows[at] : context.table.rows[row]) ?? { line: 0, cells: [] };
    const origin = row === undefined ? undefined : notes.origins.get(row);
    const draft = origin === undefined ? undefined : drafts.placeOf.get(origin);
    return {
      line,
      cells,
      draft: draft ?? null,
      because: row === undefined ? null : origin === undefined ? (rejected.get(line) ?? 'This row is empty.') : null,
      doubts: (row === undefined ? undefined : notes.doubts.get(row)) ?? [],
      mended: row === undefined ? 'left-out' : mended.has(at) ? 'cells' : null,
    };
  };
}

function lookAtColumns(context: ReadingContext, days: DayReader, draftAt: (row: number) => Draft | null) {
  const { table, columns } = context;
  const names = columnNames(table.header);
  const telling = tellingRow(context, (row) => draftAt(row) !== null);
  return columns.all.map((column): ColumnLook => {
    const values = wordValues(column, context);
    const row = sampleRow(context, column, telling);
    const written = (table.rows[row]?.cells[column.at] ?? '').trim();
    const isRead = column.field !== null && column.field !== 'ignored';
    return {
      at: column.at,
      header: column.header,
      name: names[column.at] ?? column.header,
      field: printedField(column),
      filled: column.shape.filled,
      sample:
        written === '' || !isRead
          ? null
          : { written, read: asRead({ column, row, written, days, draft: draftAt(row), values }) },
      why: whyColumn(column, context, values),
      values,
    };
  });
}

function printedField({ field }: Column): ColumnLook['field'] {
  return field === 'date' || field === 'contacted' ? 'sentOn' : field;
}

/** Of the first rows the one in which most columns that are read have something to show. */
function tellingRow({ table, columns }: ReadingContext, isTold: (row: number) => boolean): number {
  const read = columns.all.filter(({ field }) => field !== null && field !== 'ignored');
  let [best, most] = [0, -1];
  for (let row = 0; row < Math.min(table.rows.length, LOOKED_AT); row++) {
    if (!isTold(row)) continue;
    const filled = read.filter(({ at }) => (table.rows[row]?.cells[at] ?? '').trim() !== '').length;
    if (filled > most) [best, most] = [row, filled];
  }
  return best;
}

const LOOKED_AT = 300;

function sampleRow({ table }: ReadingContext, { at }: Column, telling: number): number {
  const isFilled = (row: number) => !isNothing(table.rows[row]?.cells[at] ?? '');
  return isFilled(telling) ? telling : table.rows.findIndex((_, row) => isFilled(row));
}
