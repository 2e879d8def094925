import { insertTracked, makeChange, updateTracked } from '../db/change-log.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Deps, ReadDeps } from './deps.ts';

/** Field of an application → the headers it is read from. */
export type RememberedColumns = Readonly<Record<string, readonly string[]>>;

/** The header of a table in the form by which its layout is known again: case, spaces and order of columns aside. */
export function headerSignature(header: readonly string[]): string {
  const plain = header.map((cell) => cell.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase());
  return JSON.stringify(plain.filter((cell) => cell !== '').toSorted());
}

/** Keeps a mapping that the person corrected, for every later file with this header. */
export async function rememberMapping(
  deps: Deps,
  header: readonly string[],
  columns: RememberedColumns,
): Promise<Result<null, never>> {
  return makeChange<null, never>(deps, 'remember-mapping', async (change) => {
    const id = headerSignature(header);
    const value = JSON.stringify(columns);
    const known = await readMapping({ db: change.trx, account: change.account }, header);
    if (known) await updateTracked(change, 'mapping', { id, columns: value });
    else await insertTracked(change, 'mapping', [{ id, columns: value }]);
    change.summary = 'Remembered the columns of a layout';
    return ok(null);
  });
}

/** The mapping that the person corrected for this header, or `null`. */
export async function readMapping(
  { db, account }: ReadDeps,
  header: readonly string[],
): Promise<RememberedColumns | null> {
  const row = await db
    .selectFrom('mapping')
    .select('columns')
    .where('account_id', '=', account)
    .where('id', '=', headerSignature(header))
    .executeTakeFirst();
  return row ? (JSON.parse(row.columns) as RememberedColumns) : null;
}
