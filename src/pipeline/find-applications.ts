import type { Trx } from '../db/schema.ts';
import { ok, type Result } from '../kernel/result.ts';
import { type FindApplicationFailure, findApplication, type NamedApplication } from './find-application.ts';
import { selectNamed } from './select-named.ts';

/** Ids per question: well under what one statement may bind. */
const AT_ONCE = 500;

/**
 * Finds several applications, each as `findApplication` does, in the order given and each once. One that is not found
 * refuses them all: what is done to many is done to all or to none.
 */
export async function findApplications(
  trx: Trx,
  account: string,
  given: readonly string[],
): Promise<Result<readonly NamedApplication[], FindApplicationFailure>> {
  const byId = await readByIds(trx, account, given);
  const found = new Map<string, NamedApplication>();
  for (const name of given) {
    const known = byId.get(name.trim());
    const one = known ? ok(known) : await findApplication(trx, account, name);
    if (!one.ok) return one;
    found.set(one.value.id, one.value);
  }
  return ok([...found.values()]);
}

/** Hundreds of whole ids are looked up together; what is left was named in another way. */
async function readByIds(trx: Trx, account: string, given: readonly string[]) {
  const byId = new Map<string, NamedApplication>();
  for (let from = 0; from < given.length; from += AT_ONCE) {
    const ids = given.slice(from, from + AT_ONCE).map((id) => id.trim());
    const rows = await selectNamed(trx, account).where('application.id', 'in', ids).execute();
    for (const row of rows) byId.set(row.id, row);
  }
  return byId;
}
