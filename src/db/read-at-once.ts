import { sql } from 'kysely';
import { isSqlite } from './is-sqlite.ts';
import type { Db } from './schema.ts';

/**
 * Runs many reads on the ledger as it stands now, whatever another program writes meanwhile.
 *
 * Nobody waits for it: it only reads, and in both databases readers and writers go side by side.
 */
export async function readAtOnce<Value>(db: Db, work: (db: Db) => Promise<Value>): Promise<Value> {
  return db.connection().execute(async (connection) => {
    await (isSqlite(db) ? sql`begin deferred` : sql`begin isolation level repeatable read read only`).execute(
      connection,
    );
    try {
      return await work(connection);
    } finally {
      await sql`rollback`.execute(connection);
    }
  });
}
