import { type Kysely, sql } from 'kysely';
import { isSqlite } from '../db/is-sqlite.ts';
import { type Db, type Tables, TRACKED_TABLES, type TrackedTable } from '../db/schema.ts';
import { readRows } from './read-rows.ts';

/** What a row says, as far as finding its traces needs it; of a remembered one perhaps only the overwritten columns. */
export interface State {
  readonly id: string;
  readonly born?: number;
  readonly application_id?: string | null;
  readonly company_id?: string | null;
  readonly contact_id?: string | null;
  readonly batch_id?: string | null;
  readonly name?: string | null;
  readonly role?: string | null;
  readonly posting_url?: string | null;
}

/** An entry of the change log with what it remembers. */
export interface LogEntry extends Omit<Tables['change_row'], 'before'> {
  readonly before: Readonly<Record<string, unknown>>;
}

/** The rows that are there and those that are remembered, long texts left out. */
export interface Everything {
  readonly rows: ReadonlyMap<TrackedTable, readonly State[]>;
  readonly log: readonly LogEntry[];
  readonly changes: readonly Tables['change'][];
}

const COLUMNS: Readonly<Partial<Record<TrackedTable, readonly string[]>>> = {
  application: ['role', 'posting_url', 'company_id', 'contact_id', 'batch_id'],
  event: ['application_id', 'batch_id'],
  imported_row: ['application_id', 'batch_id'],
  contact: ['name', 'company_id'],
  company: ['name'],
  draw: ['application_id'],
};

type Deps = { readonly db: Db; readonly account: string };

/** Reads a ledger of any version as far as finding traces in it needs. */
export async function readEverything(deps: Deps): Promise<Everything> {
  const rows = new Map<TrackedTable, readonly State[]>();
  const there = await readTables(deps.db);
  for (const table of TRACKED_TABLES) if (there.has(table)) rows.set(table, await readStates(deps, table));
  const log: LogEntry[] = [];
  for await (const entry of readRows(deps, 'change_row')) log.push({ ...entry, before: JSON.parse(entry.before) });
  const changes: Tables['change'][] = [];
  for await (const change of readRows(deps, 'change')) changes.push(change);
  return { rows, log, changes };
}

/** A backup of an older version lacks the tables that came later. */
async function readTables(db: Db): Promise<ReadonlySet<string>> {
  if (!isSqlite(db)) return new Set(TRACKED_TABLES);
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(db);
  return new Set(rows.map(({ name }) => name));
}

async function readStates({ db, account }: Deps, table: TrackedTable): Promise<readonly State[]> {
  const loose = db as unknown as Kysely<Record<string, Record<string, unknown>>>;
  const rows = await loose
    .selectFrom(table as string)
    .select(['id', 'born', ...(COLUMNS[table] ?? [])])
    .where('account_id', '=', account)
    .execute();
  return rows as unknown as State[];
}
