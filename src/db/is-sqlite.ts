import { type Kysely, SqliteAdapter } from 'kysely';

/** Whether this is the embedded database: where the two differ, it is asked here. */
export function isSqlite<Tables>(db: Kysely<Tables>): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter;
}
