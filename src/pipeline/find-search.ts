import type { Db, SearchRow, Trx } from '../db/schema.ts';
import { fail, ok, type Result } from '../kernel/result.ts';

export interface NoSuchSearch {
  readonly kind: 'no-such-search';
  readonly name: string;
  /** The names there are. */
  readonly known: readonly string[];
}

/** Finds a search by its name (any case) or id; without a name the active one, or `null` where there is none yet. */
export async function findSearch(
  db: Db | Trx,
  account: string,
  name?: string,
): Promise<Result<SearchRow | null, NoSuchSearch>> {
  const searches = await db.selectFrom('search').selectAll().where('account_id', '=', account).execute();
  if (name === undefined) return ok(searches.find(({ is_active }) => is_active === 1) ?? null);
  const wanted = name.trim().toLowerCase();
  const found =
    searches.find(({ id }) => id === name) ?? searches.find((search) => search.name.toLowerCase() === wanted);
  return found ? ok(found) : fail({ kind: 'no-such-search', name, known: searches.map((search) => search.name) });
}
