import { sql } from 'kysely';
import type { Db, Trx } from '../db/schema.ts';
import { fail, ok, type Result } from '../kernel/result.ts';

export interface NamedApplication {
  readonly id: string;
  readonly company: string | null;
  readonly role: string | null;
}

export type FindApplicationFailure =
  | { readonly kind: 'no-such-application'; readonly given: string }
  | { readonly kind: 'several-applications'; readonly given: string; readonly candidates: readonly NamedApplication[] };

/** Shorter beginnings of an id would too often meet another one. */
const SHORTEST_PREFIX = 3;
const SHOWN_CANDIDATES = 10;

/** Finds an application by its id, by the beginning of its id, or by the name of its company where that is enough. */
export async function findApplication(
  db: Db | Trx,
  account: string,
  given: string,
): Promise<Result<NamedApplication, FindApplicationFailure>> {
  const wanted = given.trim();
  const named = select(db, account);
  const exact = await named.where('application.id', '=', wanted).executeTakeFirst();
  if (exact) return ok(exact);
  if (wanted.length < SHORTEST_PREFIX) return fail({ kind: 'no-such-application', given });
  const like = `${wanted.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const begins = (column: 'application.id' | 'company.name_key') =>
    sql<boolean>`${sql.ref(column)} like ${like} escape '\\'`;
  for (const column of ['application.id', 'company.name_key'] as const) {
    const found = await named.where(begins(column)).limit(SHOWN_CANDIDATES).execute();
    if (found.length === 1 && found[0]) return ok(found[0]);
    if (found.length > 1) return fail({ kind: 'several-applications', given, candidates: found });
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
