import { type Kysely, type Migration, Migrator } from 'kysely';
import { up as ledger } from './migrations/0001-ledger.ts';
import { up as textSearch } from './migrations/0002-text-search.ts';
import { up as days } from './migrations/0003-days-and-settings.ts';
import { up as experiments } from './migrations/0004-experiments.ts';
import { up as coinSecret } from './migrations/0005-coin-secret.ts';
import type { Db } from './schema.ts';
import { indexDueTexts } from './text-index.ts';

/**
 * Every step from an empty database to today's, in order of name. A step that was published is never edited; with a
 * new one, `SCHEMA_VERSION` in schema.ts is raised and `fixtures/` gets a database of the version before.
 */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-ledger': { up: ledger },
  '0002-text-search': { up: textSearch },
  '0003-days-and-settings': { up: days },
  '0004-experiments': { up: experiments },
  '0005-coin-secret': { up: coinSecret },
};

/**
 * Brings a database up to date, or to `version` where an old one is wanted; throws where a step fails, with the
 * database as it was before that step. `schema` is where PostgreSQL keeps this ledger.
 */
export async function migrate<Tables>(
  db: Kysely<Tables>,
  { schema, version }: { readonly schema?: string; readonly version?: number } = {},
): Promise<void> {
  const provider = { getMigrations: async () => MIGRATIONS };
  const migrator = new Migrator({ db, provider, ...(schema ? { migrationTableSchema: schema } : {}) });
  const last = version === undefined ? undefined : Object.keys(MIGRATIONS)[version - 1];
  const { error } = await (last === undefined ? migrator.migrateToLatest() : migrator.migrateTo(last));
  if (error) throw error;
  // Texts that were there before the index was are indexed now; an old version may have no index yet.
  if (version === undefined || version === Object.keys(MIGRATIONS).length) await indexDueTexts(db as unknown as Db);
}
