import type { ReadDeps } from './deps.ts';

/** The time zone the person set, or `null` for the machine's: read by itself, before any day can be told. */
export async function readZone({ db, account }: ReadDeps): Promise<string | null> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('account_id', '=', account)
    .where('id', '=', 'zone')
    .executeTakeFirst();
  return row ? (JSON.parse(row.value) as string | null) : null;
}
