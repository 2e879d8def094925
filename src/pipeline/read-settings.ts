import type { ReadDeps } from './deps.ts';
import { Settings } from './model.ts';

/** What the person set, with the defaults where nothing was. */
export async function readSettings({ db, account }: ReadDeps): Promise<Settings> {
  const rows = await db.selectFrom('setting').select(['id', 'value']).where('account_id', '=', account).execute();
  return Settings.parse(Object.fromEntries(rows.map(({ id, value }) => [id, JSON.parse(value)])));
}
