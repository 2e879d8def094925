import { makeChange } from '../db/change-log.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';
import { findSearch, type NoSuchSearch } from './find-search.ts';
import { makeActive } from './searches.ts';

/** Makes a search the one that is meant where none is named. */
export async function activateSearch(deps: Deps, name: string): Promise<Result<{ readonly id: string }, NoSuchSearch>> {
  return makeChange<{ id: string }, NoSuchSearch>(deps, 'activate-search', async (change) => {
    const found = await findSearch(change.trx, change.account, name);
    if (!found.ok) return found;
    if (found.value === null) return fail({ kind: 'no-such-search', name, known: [] });
    const { id, is_active } = found.value;
    if (is_active === 1) return ok({ id });
    await makeActive(change, id);
    change.summary = `Switched to the search ${found.value.name}`;
    return ok({ id });
  });
}
