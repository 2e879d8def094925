import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';
import { mappingId } from './list-mappings.ts';

export type ForgetMappingFailure = { readonly kind: 'no-such-mapping'; readonly mappingId: string };

/** Forgets how files with one header were read: the next one is read as if it were the first. No change that `undo` knows. */
export async function forgetMapping(
  { db, account }: Deps,
  id: string,
): Promise<Result<{ readonly id: string }, ForgetMappingFailure>> {
  const rows = await db.selectFrom('mapping').select('id').where('account_id', '=', account).execute();
  const signature = rows.find((row) => mappingId(row.id) === id)?.id;
  if (signature === undefined) return fail({ kind: 'no-such-mapping', mappingId: id });
  await db.deleteFrom('mapping').where('account_id', '=', account).where('id', '=', signature).execute();
  return ok({ id });
}
