import type { RowMend } from '../../intake/model.ts';

interface Place {
  readonly table: number;
  readonly row: number;
}

type Said = { readonly cells: NonNullable<RowMend['cells']> } | { readonly leaveOut: boolean };

/** The words on single rows with one more: cells are mended beside those mended before. */
export function withRow(mends: readonly RowMend[] = [], { table, row }: Place, said: Said): readonly RowMend[] {
  const before = mends.find((mend) => isAt(mend, { table, row })) ?? { table, row };
  const others = mends.filter((mend) => mend !== before);
  if ('leaveOut' in said) {
    const { leaveOut: _, ...rest } = before;
    const kept = said.leaveOut ? { ...rest, leaveOut: true } : rest;
    return isEmpty(kept) ? others : [...others, kept];
  }
  const mended = new Set(said.cells.map(({ at }) => at));
  const cells = [...(before.cells ?? []).filter(({ at }) => !mended.has(at)), ...said.cells];
  return [...others, { ...before, cells }];
}

function isAt(mend: RowMend, { table, row }: Place): boolean {
  return mend.table === table && mend.row === row;
}

function isEmpty({ cells, leaveOut }: RowMend): boolean {
  return cells === undefined && leaveOut === undefined;
}
