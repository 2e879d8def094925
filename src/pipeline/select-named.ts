import type { Db, Trx } from '../db/schema.ts';

/** Starts a query over the applications of an account, each with its company and the search it belongs to. */
export function selectNamed(db: Db | Trx, account: string) {
  return db
    .selectFrom('application')
    .leftJoin('company', (join) =>
      join
        .onRef('company.account_id', '=', 'application.account_id')
        .onRef('company.id', '=', 'application.company_id'),
    )
    .innerJoin('search', (join) =>
      join.onRef('search.account_id', '=', 'application.account_id').onRef('search.id', '=', 'application.search_id'),
    )
    .select(['application.id', 'company.name as company', 'application.role', 'application.sent_on as sentOn'])
    .where('application.account_id', '=', account);
}
