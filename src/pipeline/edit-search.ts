import { makeChange, updateTracked } from '../db/change-log.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { SearchNameTaken } from './add-search.ts';
import type { Deps } from './deps.ts';
import { findSearch, type NoSuchSearch } from './find-search.ts';
import type { SearchEdit } from './model.ts';

const COLUMNS = {
  name: 'name',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  targetOn: 'target_on',
  pacePerWeek: 'pace_per_week',
  location: 'location',
} as const;

/** Changes what is known of a search, named by name or id; the active one if `name` is left out. */
export async function editSearch(
  deps: Deps,
  name: string | undefined,
  edit: SearchEdit,
): Promise<Result<{ readonly id: string }, NoSuchSearch | SearchNameTaken>> {
  return makeChange<{ id: string }, NoSuchSearch | SearchNameTaken>(deps, 'edit-search', async (change) => {
    const found = await findSearch(change.trx, change.account, name);
    if (!found.ok) return found;
    if (found.value === null) return fail({ kind: 'no-such-search', name: name ?? '', known: [] });
    const { id } = found.value;
    const twin = edit.name === undefined ? null : await findSearch(change.trx, change.account, edit.name);
    if (twin?.ok && twin.value?.id !== id) return fail({ kind: 'search-name-taken', name: edit.name ?? '' });
    const patch = Object.entries(edit).flatMap(([field, value]) =>
      value === undefined ? [] : [[COLUMNS[field as keyof typeof COLUMNS], value]],
    );
    await updateTracked(change, 'search', { id, ...Object.fromEntries(patch) });
    change.summary = `Changed the search ${found.value.name}`;
    return ok({ id });
  });
}
