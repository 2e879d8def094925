import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from './migrate.ts';
import type { Db, Tables } from './schema.ts';

/**
 * Opens the ledger in PostgreSQL and brings it up to date. `schema` keeps several ledgers of one server apart.
 *
 * Throws where the server does not answer.
 */
export async function openPostgres(url: string, schema = 'public'): Promise<Db> {
  const pool = new pg.Pool({ connectionString: url, options: `-c search_path=${schema}` });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await db.schema.createSchema(schema).ifNotExists().execute();
  await migrate(db, { schema });
  return db;
}
