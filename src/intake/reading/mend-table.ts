import type { Table } from '../draft.ts';
import type { RowMend } from '../model.ts';

export interface MendedTable {
  /** What is read: mended cells in their place, rows that are left out gone. */
  readonly table: Table;
  /** The place each of its rows has in the table as it was given; `null` where all rows are still there. */
  readonly places: readonly number[] | null;
  /** Mends that name a row or a column this table does not have. */
  readonly unplaced: number;
}

/** Puts the person's words on single rows into a table, before anything is made of it. */
export function mendTable(table: Table, mends: readonly RowMend[]): MendedTable {
  if (mends.length === 0) return { table, places: null, unplaced: 0 };
  const byRow = new Map(mends.map((mend) => [mend.row, mend]));
  const places: number[] = [];
  const rows = table.rows.flatMap((row, at) => {
    const mend = byRow.get(at);
    if (mend?.leaveOut) return [];
    places.push(at);
    return [mend?.cells === undefined ? row : { ...row, cells: withCells(row.cells, mend.cells) }];
  });
  const unplaced = mends.filter(({ row, cells = [] }) => row >= table.rows.length || cells.some(isBeyond(table)));
  const isWhole = places.length === table.rows.length;
  return { table: { ...table, rows }, places: isWhole ? null : places, unplaced: unplaced.length };
}

function isBeyond({ header }: Table) {
  return ({ at }: { readonly at: number }) => at >= header.length;
}

function withCells(cells: readonly string[], mended: NonNullable<RowMend['cells']>): readonly string[] {
  return cells.map((cell, at) => mended.find((one) => one.at === at)?.text ?? cell);
}
