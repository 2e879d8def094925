import { sql } from 'kysely';
import type { Db } from './schema.ts';

/** How many rows this very connection to SQLite wrote so far, those it took back again included. */
export async function countWritten(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select total_changes() as count`.execute(db);
  return rows[0]?.count ?? 0;
}
