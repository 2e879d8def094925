import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { fail, ok, type Result } from '../kernel/result.ts';
import { nodeSqlite } from './node-sqlite.ts';
import { type Db, EMBEDDED_ACCOUNT, type Tables } from './schema.ts';
import { storageTrouble } from './storage-trouble.ts';

/** "BRKP": the mark in the file's header that tells our database from another program's. */
const APPLICATION_ID = 0x42524b50;
/** Raised with every migration, so that opening an up-to-date file need not load the migrations. */
const VERSION = 1;
const BUSY_MS = 5_000;

export interface OpenFailure {
  readonly kind:
    | 'database-newer'
    | 'database-damaged'
    | 'database-not-ours'
    | 'database-out-of-reach'
    | 'database-busy';
  readonly path: string;
  /** One sentence for the person: what, where, what to do. */
  readonly because: string;
}

/**
 * Opens the person's database, making it and its folder where there is none (0700 and 0600: nobody else's to read).
 *
 * Whatever cannot be opened safely is left exactly as it is. `now` is an instant, kept as the account's beginning.
 */
export async function openDatabase(
  path: string,
  now: string,
  { busyMs = BUSY_MS }: { readonly busyMs?: number } = {},
): Promise<Result<Db, OpenFailure>> {
  let file: DatabaseSync | null = null;
  try {
    reserve(path);
    file = connect(path, busyMs);
    const refusal = inspect(file, path);
    if (refusal) {
      file.close();
      return fail(refusal);
    }
    const isCurrent = pragma(file, 'user_version') === VERSION;
    file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: nodeSqlite(file) }) });
    if (!isCurrent) await bringUpToDate(db, file, now);
    return ok(db);
  } catch (error) {
    if (file?.isOpen) file.close();
    const failure = expectedFailure(error, path);
    if (failure) return fail(failure);
    throw error;
  }
}

/** An in-memory database, for tests and for reading files without keeping anything. */
export async function openInMemory(now: string): Promise<Db> {
  const file = connect(':memory:', BUSY_MS);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: nodeSqlite(file) }) });
  await bringUpToDate(db, file, now);
  return db;
}

/** SQLite's own `lower` knows only the letters of English; a search for "münchen" must find "München". */
function connect(path: string, timeout: number): DatabaseSync {
  const file = new DatabaseSync(path, { timeout, enableForeignKeyConstraints: true });
  file.function('lower', { deterministic: true }, (text) => (typeof text === 'string' ? text.toLowerCase() : text));
  return file;
}

/** Makes folder and file with the narrowest rights before anything is written into them. */
function reserve(path: string) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  else chmodSync(path, 0o600);
}

function pragma(file: DatabaseSync, name: 'user_version' | 'application_id' | 'schema_version'): number {
  return Number(Object.values(file.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
}

function inspect(file: DatabaseSync, path: string): OpenFailure | null {
  const isEmpty = pragma(file, 'schema_version') === 0;
  if (!isEmpty && pragma(file, 'application_id') !== APPLICATION_ID) {
    const because = `${path} is a database of another program; name another folder in BREAKPOINT_HOME`;
    return { kind: 'database-not-ours', path, because };
  }
  if (pragma(file, 'user_version') > VERSION) {
    const because = `${path} was written by a newer Breakpoint; update Breakpoint to open it, nothing was changed`;
    return { kind: 'database-newer', path, because };
  }
  return null;
}

/**
 * Runs the missing migrations as one transaction: killed in the middle, the file is as it was. Of two programs that
 * open a new file at once, the second waits and finds it done.
 */
async function bringUpToDate(db: Db, file: DatabaseSync, now: string) {
  const { migrate } = await import('./migrate.ts');
  file.exec('BEGIN IMMEDIATE');
  try {
    if (pragma(file, 'user_version') !== VERSION) {
      file.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
      await migrate(db);
      await ensureAccount(db, EMBEDDED_ACCOUNT, now);
      file.exec(`PRAGMA user_version = ${VERSION}`);
    }
    file.exec('COMMIT');
  } catch (error) {
    file.exec('ROLLBACK');
    throw error;
  }
}

/** Makes sure that the account whose id every row carries exists. */
export async function ensureAccount(db: Db, id: string, now: string): Promise<void> {
  await db
    .insertInto('account')
    .values({ id, last_change: 0, created_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

function expectedFailure(error: unknown, path: string): OpenFailure | null {
  const trouble = storageTrouble(error);
  if (trouble === 'damaged') {
    const because = `${path} is damaged or no database; put a backup in its place, or move it away to start anew (nothing was overwritten)`;
    return { kind: 'database-damaged', path, because };
  }
  if (trouble === 'busy') {
    const because = `${path} is held by another program; close it and try again`;
    return { kind: 'database-busy', path, because };
  }
  if (trouble === 'out-of-reach') {
    const because = `${path} cannot be written (${error instanceof Error ? error.message : String(error)}); make its folder writable or name another in BREAKPOINT_HOME`;
    return { kind: 'database-out-of-reach', path, because };
  }
  return null;
}
