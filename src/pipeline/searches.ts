import { type Change, insertTracked, updateTracked } from '../db/change-log.ts';
import type { NewSearch } from './model.ts';

/** Writes a search and, where `activate`, makes it the one that commands without `--search` mean. */
export async function insertSearch(
  change: Change,
  id: string,
  { search, activate }: { search: NewSearch; activate: boolean },
): Promise<void> {
  if (activate) await deactivateAll(change);
  await insertTracked(change, 'search', [
    {
      id,
      name: search.name,
      starts_on: search.startsOn,
      ends_on: search.endsOn,
      target_on: search.targetOn,
      pace_per_week: search.pacePerWeek,
      location: search.location,
      is_active: activate ? 1 : 0,
      is_sample: search.isSample ? 1 : 0,
    },
  ]);
}

/** Makes a search the active one, in place of the one that was. */
export async function makeActive(change: Change, id: string): Promise<void> {
  await deactivateAll(change);
  await updateTracked(change, 'search', { id, is_active: 1 });
}

async function deactivateAll(change: Change): Promise<void> {
  const active = await change.trx
    .selectFrom('search')
    .select('id')
    .where('account_id', '=', change.account)
    .where('is_active', '=', 1)
    .execute();
  for (const { id } of active) await updateTracked(change, 'search', { id, is_active: 0 });
}
