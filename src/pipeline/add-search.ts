import { makeChange } from '../db/change-log.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';
import { findSearch } from './find-search.ts';
import type { NewSearch } from './model.ts';
import { insertSearch } from './searches.ts';

export interface SearchNameTaken {
  readonly kind: 'search-name-taken';
  readonly name: string;
}

/** Adds a search; with `activate` it is the one meant from now on unless another is named. The first one always is. */
export async function addSearch(
  deps: Deps,
  search: NewSearch,
  { activate = false }: { readonly activate?: boolean } = {},
): Promise<Result<{ readonly id: string }, SearchNameTaken>> {
  return makeChange<{ id: string }, SearchNameTaken>(deps, 'add-search', async (change) => {
    const twin = await findSearch(change.trx, change.account, search.name);
    if (twin.ok) return fail({ kind: 'search-name-taken', name: search.name });
    const active = await findSearch(change.trx, change.account);
    const id = deps.newId();
    await insertSearch(change, id, { search, activate: activate || !active.ok || active.value === null });
    change.summary = `Added the search ${search.name}`;
    return ok({ id });
  });
}
