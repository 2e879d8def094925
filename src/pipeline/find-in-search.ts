import type { Result } from '../kernel/result.ts';
import type { ReadDeps } from './deps.ts';
import { type FindApplicationFailure, findApplication, type NamedApplication } from './find-application.ts';
import { findSearch, type NoSuchSearch } from './find-search.ts';

/** Finds an application as a person names it; with `search` (a name or id) only what is in that one. */
export async function findInSearch(
  { db, account }: ReadDeps,
  given: string,
  search: string | undefined,
): Promise<Result<NamedApplication, FindApplicationFailure | NoSuchSearch>> {
  if (search === undefined) return findApplication(db, account, given);
  const found = await findSearch(db, account, search);
  if (!found.ok) return found;
  return findApplication(db, account, given, found.value?.id);
}
