import { sql } from 'kysely';
import type { Db, Trx } from '../db/schema.ts';
import type { Day } from '../kernel/day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { companyNameKey } from './company-key.ts';
import { selectNamed } from './select-named.ts';

export interface NamedApplication {
  readonly id: string;
  readonly company: string | null;
  readonly role: string | null;
  readonly sentOn: Day | null;
}

export type FindApplicationFailure =
  | { readonly kind: 'no-such-application'; readonly given: string }
  | { readonly kind: 'several-applications'; readonly given: string; readonly candidates: readonly NamedApplication[] };

/** Shorter beginnings would too often mean something else. */
const SHORTEST_COMPANY = 3;
const SHORTEST_ID = 4;
const SHOWN_CANDIDATES = 10;

/**
 * Finds an application by its id, by the name of its company, or by the beginning of either where that is enough.
 *
 * A company's whole name goes before the beginning of an id: among ten thousand ids some begin like a word. Of one
 * name in several searches the one in the active search is meant, or in the search whose id is given as `searchId`.
 */
export async function findApplication(
  db: Db | Trx,
  account: string,
  given: string,
  searchId?: string,
): Promise<Result<NamedApplication, FindApplicationFailure>> {
  const named = select(db, account);
  const exact = await named.where('application.id', '=', given.trim()).executeTakeFirst();
  if (exact) return ok(toNamed(exact));
  const wanted = companyNameKey(given);
  const like = `${wanted.replace(/[\\%_]/g, '\\$&')}%`;
  const begins = (column: string) => sql<boolean>`${sql.ref(column)} like ${like} escape '\\'`;
  const ways = [
    named.where('company.name_key', '=', wanted),
    ...(wanted.length < SHORTEST_ID ? [] : [named.where(begins('application.id'))]),
    ...(wanted.length < SHORTEST_COMPANY ? [] : [named.where(begins('company.name_key'))]),
  ];
  for (const way of ways) {
    const all = await way.execute();
    const near = all.filter((one) => (searchId === undefined ? one.isActive === 1 : one.searchId === searchId));
    const candidates = (near.length > 0 || searchId !== undefined ? near : all).map(toNamed);
    if (candidates[0] && candidates.length === 1) return ok(candidates[0]);
    if (candidates.length > 1) {
      return fail({ kind: 'several-applications', given, candidates: candidates.slice(0, SHOWN_CANDIDATES) });
    }
  }
  return fail({ kind: 'no-such-application', given });
}

function select(db: Db | Trx, account: string) {
  return selectNamed(db, account)
    .select(['search.id as searchId', 'search.is_active as isActive'])
    .orderBy('application.born', 'desc')
    .orderBy('application.place', 'desc');
}

function toNamed({ id, company, role, sentOn }: NamedApplication): NamedApplication {
  return { id, company, role, sentOn };
}

/** "Acme, Backend Engineer", for the summary of a change. */
export function nameOf({ id, company, role }: Pick<NamedApplication, 'id' | 'company' | 'role'>): string {
  return [company, role].filter(Boolean).join(', ') || id;
}
