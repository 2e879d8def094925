import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { openForReading } from '../../src/db/open-for-reading.ts';
import type { Db } from '../../src/db/schema.ts';
import { LEDGER_TABLES } from '../../src/db/schema.ts';
import type { Deps } from '../../src/pipeline/deps.ts';
import { listMappings } from '../../src/pipeline/list-mappings.ts';
import { readRevision } from '../../src/pipeline/read-revision.ts';
import { standingOfRows } from '../../src/pipeline/refresh-standings.ts';
import { TIMELINE_COLUMNS } from '../../src/pipeline/timeline.ts';
import type { KnownIds } from './odd-values.ts';

/** Watches a ledger from the outside: what it holds, whether it changed, whether it is in order. */
export function watchLedger(deps: Deps, path: string) {
  const seen = { revision: '', content: '' };
  return {
    /** What the ledger holds, as one word; read again only where anything was written. */
    content: async () => {
      const revision = await readRevision(deps);
      if (revision !== seen.revision) Object.assign(seen, { revision, content: await digest(deps.db) });
      return seen.content;
    },
    knownIds: async () => ({ ...(await readIds(deps)), backup: backupsBeside(path) }),
    faults: async () => [...(await readFaults(deps)), ...(await readDamage(path))],
    rows: () => countRows(deps.db),
  };
}

type Loose = Record<string, Record<string, unknown>>;
const loosely = (db: Db) => db as unknown as import('kysely').Kysely<Loose>;

async function digest(db: Db): Promise<string> {
  const hash = createHash('sha256');
  for (const table of LEDGER_TABLES) {
    const rows = await loosely(db)
      .selectFrom(table as string)
      .selectAll()
      .execute();
    hash.update(JSON.stringify([table, rows.map((row) => JSON.stringify(row)).toSorted()]));
  }
  return hash.digest('hex');
}

/** Names of the backups in the home of this database. */
function backupsBeside(path: string): readonly string[] {
  const folder = join(dirname(path), 'backups');
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}

async function readIds(deps: Deps): Promise<Omit<KnownIds, 'backup'>> {
  const of = async (table: string) => {
    const rows = await loosely(deps.db).selectFrom(table).select('id').orderBy(sql`random()`).limit(20).execute();
    return rows.map(({ id }) => String(id)).toSorted();
  };
  return {
    application: await of('application'),
    event: await of('event'),
    contact: await of('contact'),
    search: await of('search'),
    batch: await of('batch'),
    mapping: (await listMappings(deps)).map(({ id }) => id),
  };
}

/**
 * What SQLite calls broken or damaged, asked on a connection of its own: one on which FTS5 remembers segments that another
 * connection merged since finds its own memory damaged (SQLite 3.53), though it reads the file itself rightly.
 */
async function readDamage(path: string): Promise<string[]> {
  const db = openForReading(path);
  const rows = async (text: string) => (await sql.raw<Record<string, unknown>>(text).execute(db)).rows;
  const broken = await rows('pragma foreign_key_check');
  const damaged = (await rows('pragma integrity_check')).filter((row) => row.integrity_check !== 'ok');
  await db.destroy();
  return [...broken, ...damaged].map((row) => `damaged: ${JSON.stringify(row)}`);
}

/** What is out of order: standings that do not follow from their timeline, texts left unindexed. */
async function readFaults({ db, account }: Deps): Promise<string[]> {
  const rows = async (text: string) => (await sql.raw<Record<string, unknown>>(text).execute(db)).rows;
  const due = await rows('select id from text_due');
  const applications = await db.selectFrom('application').selectAll().where('account_id', '=', account).execute();
  const events = await db.selectFrom('event').select(TIMELINE_COLUMNS).where('account_id', '=', account).execute();
  const timelines = Map.groupBy(events, ({ application_id }) => application_id);
  const wrong = applications.filter((row) => {
    const wanted = standingOfRows(row.intent as never, row.channel as never, timelines.get(row.id) ?? []);
    return Object.entries(wanted).some(([column, value]) => row[column as keyof typeof row] !== value);
  });
  return [
    ...due.map(({ id }) => `not indexed: ${String(id)}`),
    ...wrong.map(({ id }) => `standing differs from timeline: ${id}`),
  ];
}

/** How many rows each table of what a person records holds; settings and remembered columns are no part of what undo takes back. */
async function countRows(db: Db): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of ['search', 'company', 'contact', 'application', 'event', 'batch', 'imported_row', 'change_row']) {
    const { count } = await loosely(db)
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    counts[table] = Number(count);
  }
  return counts;
}
