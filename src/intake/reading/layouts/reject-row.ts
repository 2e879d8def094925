import { noteDoubt } from '../look/notes.ts';
import type { ReadingContext } from './reading-context.ts';
import { NO_NAME } from './row-kinds.ts';

/** Sets a row aside with its reason; an empty one is nothing to tell of. */
export function rejectRow({ table, file, rejected, columns, notes }: ReadingContext, row: number, because: string) {
  const { line, cells } = table.rows[row] ?? { line: 0, cells: [] };
  if (cells.every((cell) => cell.trim() === '')) return;
  rejected.push({ origin: { file, line }, because });
  const company = columns.byField.get('company')?.[0];
  // Where no column holds companies, a word on one row mends nothing: the column has to be named.
  if (because === NO_NAME && company !== undefined) noteDoubt(notes, row, { kind: 'name', because, at: company.at });
}
