import { type Kysely, type Migration, Migrator } from 'kysely';
import { up as ledger } from './migrations/0001-ledger.ts';

/** Every step from an empty database to today's, in order of name. A step that was published is never edited. */
const MIGRATIONS: Record<string, Migration> = { '0001-ledger': { up: ledger } };

/** Brings a database up to date; throws where a step fails, with the database as it was before that step. */
export async function migrate<Tables>(db: Kysely<Tables>, schema?: string): Promise<void> {
  const provider = { getMigrations: async () => MIGRATIONS };
  const migrator = new Migrator({ db, provider, ...(schema ? { migrationTableSchema: schema } : {}) });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
