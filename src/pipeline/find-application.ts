import { sql } from 'kysely';
import type { Db, Trx } from '../db/schema.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { companyNameKey } from './company-key.ts';

export interface NamedApplication {
  readonly id: string;
  readonly company: string | null;
  readonly role: string | null;
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
 * A company's whole name goes before the beginning of an id: among ten thousand ids some begin like a word.
 */
export async function findApplication(
  db: Db | Trx,
  account: string,
  given: string,
): Promise<Result<NamedApplication, FindApplicationFailure>> {
  const named = select(db, account);
  const exact = await named.where('application.id', '=', given.trim()).executeTakeFirst();
  if (exact) return ok(exact);
  const wanted = companyNameKey(given);
  const like = `${wanted.replace(/[\\%_]/g, '\\$&')}%`;
  const begins = (column: string) => sql<boolean>`${sql.ref(column)} like ${like} escape '\\'`;
  const ways = [
    named.where('company.name_key', '=', wanted),
    ...(wanted.length < SHORTEST_ID ? [] : [named.where(begins('application.id'))]),
    ...(wanted.length < SHORTEST_COMPANY ? [] : [named.where(begins('company.name_key'))]),
  ];
  for (const way of ways) {
    const [found, ...others] = await way.limit(SHOWN_CANDIDATES).execute();
    if (found && others.length === 0) return ok(found);
    if (found) return fail({ kind: 'several-applications', given, candidates: [found, ...others] });
  }
  return fail({ kind: 'no-such-application', given });
}

function select(db: Db | Trx, account: string) {
  return db
    .selectFrom('application')
    .leftJoin('company', (join) =>
      join
        .onRef('company.account_id', '=', 'application.account_id')
        .onRef('company.id', '=', 'application.company_id'),
    )
    .select(['application.id', 'company.name as company', 'application.role'])
    .where('application.account_id', '=', account)
    .orderBy('application.born', 'desc')
    .orderBy('application.place', 'desc');
}

/** "Acme, Backend Engineer", for the summary of a change. */
export function nameOf({ id, company, role }: NamedApplication): string {
  return [company, role].filter(Boolean).join(', ') || id;
}
