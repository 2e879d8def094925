import { SqliteAdapter, sql } from 'kysely';
import type { ReadDeps } from './deps.ts';

/**
 * A mark of the ledger as it stands: the same mark twice means that nothing was written in between, by whatever
 * program. What was computed from the ledger may be kept as long as its mark holds.
 */
export async function readRevision({ db, account }: ReadDeps): Promise<string> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  if (isSqlite) {
    // SQLite counts what this connection wrote, and notices what others committed.
    const { rows } = await sql<{ own: number; others: number }>`
      select total_changes() as own, data_version as others from pragma_data_version`.execute(db);
    return `${rows[0]?.own}.${rows[0]?.others}`;
  }
  const { last_change } = await db
    .selectFrom('account')
    .select('last_change')
    .where('id', '=', account)
    .executeTakeFirstOrThrow();
  const { undone } = await db
    .selectFrom('change')
    .select(({ fn }) => fn.countAll().as('undone'))
    .where('account_id', '=', account)
    .where('undone_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return `${last_change}.${undone}`;
}
