import { type Change, insertTracked } from '../db/change-log.ts';
import { companyNameKey } from './company-key.ts';

/** The id of the company with this name, whatever its case; made where there is none. */
export async function companyIdFor(change: Change, newId: () => string, name: string): Promise<string> {
  const key = companyNameKey(name);
  const known = await change.trx
    .selectFrom('company')
    .select('id')
    .where('account_id', '=', change.account)
    .where('name_key', '=', key)
    .executeTakeFirst();
  if (known) return known.id;
  const id = newId();
  await insertTracked(change, 'company', [{ id, name: name.trim(), name_key: key }]);
  return id;
}
