import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { nodeSqlite } from './node-sqlite.ts';
import type { Db, Tables } from './schema.ts';

const BUSY_MS = 5_000;

/**
 * Opens the database a second time for reading alone: a long reading on it holds nobody up, and where the file is gone
 * none is made. Throws what SQLite says.
 */
export function openForReading(path: string): Db {
  const file = new DatabaseSync(path, { readOnly: true, timeout: BUSY_MS });
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: nodeSqlite(file) }) });
}
