import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { ensureAccount, openInMemory } from './open.ts';
import type { Db } from './schema.ts';
import { EMBEDDED_ACCOUNT, TRACKED_TABLES } from './schema.ts';

const BEGINNING = '2026-01-01T00:00:00Z';
const url = process.env.BREAKPOINT_TEST_POSTGRES;
// Numbers of processes come again within a day, and a test that was killed leaves its schema behind: the next would meet its rows.
const run = randomUUID().slice(0, 8);
let opened = 0;

/** Every database that operations and queries must behave the same on: PostgreSQL only where one is named. */
export const testDatabases: ReadonlyArray<{ name: string; open: () => Promise<Db> }> = [
  { name: 'sqlite', open: () => openInMemory(BEGINNING) },
  ...(url ? [{ name: 'postgres', open: () => openTestPostgres(url) }] : []),
];

/** What tests that run side by side lock while a schema is made (shared) or dropped (alone). */
const SCHEMAS = 4_711;

/**
 * Each test gets a schema of its own, dropped when its database is closed; never while another is made, because the library
 * looks through the tables of all of them before it migrates one, and breaks on one that goes meanwhile.
 */
async function openTestPostgres(server: string): Promise<Db> {
  const { openPostgres } = await import('./open-postgres.ts');
  const schema = `test_${run}_${++opened}`;
  const db = await whileNoneIsDropped(server, () => openPostgres(server, schema));
  await ensureAccount(db, EMBEDDED_ACCOUNT, BEGINNING);
  const close = db.destroy.bind(db);
  db.destroy = async () => {
    await db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${SCHEMAS})`.execute(trx);
      await sql`drop schema ${sql.id(schema)} cascade`.execute(trx);
    });
    await close();
  };
  return db;
}

async function whileNoneIsDropped<Value>(server: string, work: () => Promise<Value>): Promise<Value> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock_shared($1)', [SCHEMAS]);
    return await work();
  } finally {
    // The lock goes with the connection.
    await client.end();
  }
}

/** Every row that changes can make or overwrite, in an order of its own: two equal dumps are two equal ledgers. */
export async function dumpLedger(db: Db): Promise<Record<string, unknown[]>> {
  const loose = db as unknown as Kysely<Record<string, { id: string }>>;
  const tables: Record<string, unknown[]> = {};
  for (const table of TRACKED_TABLES) {
    const rows = await loose
      .selectFrom(table as string)
      .selectAll()
      .execute();
    tables[table] = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
  return tables;
}
