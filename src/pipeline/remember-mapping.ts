import { makeChange } from '../db/change-log.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Deps, ReadDeps } from './deps.ts';

/** Field of an application → the headers it is read from. */
export type RememberedColumns = Readonly<Record<string, readonly string[]>>;

/** The header of a table in the form by which its layout is known again: case, spaces and order of columns aside. */
export function headerSignature(header: readonly string[]): string {
  const plain = header.map((cell) => cell.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase());
  return JSON.stringify(plain.filter((cell) => cell !== '').toSorted());
}

/**
 * Keeps a mapping that the person corrected, for every later file with this header. It is no change that `undo` knows:
 * who takes an import back may well read the file again the same way (`forgetMapping` forgets it).
 */
export async function rememberMapping(
  deps: Deps,
  header: readonly string[],
  columns: RememberedColumns,
): Promise<Result<null, never>> {
  return makeChange<null, never>(deps, 'remember-mapping', async ({ trx, account, seq }) => {
    const value = JSON.stringify(columns);
    await trx
      .insertInto('mapping')
      .values({ account_id: account, id: headerSignature(header), born: seq, place: 0, columns: value })
      .onConflict((conflict) => conflict.columns(['account_id', 'id']).doUpdateSet({ columns: value }))
      .execute();
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
