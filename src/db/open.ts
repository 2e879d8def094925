import { chmodSync, closeSync, existsSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { Kysely, SqliteDialect } from 'kysely';
import { fail, ok, type Result } from '../kernel/result.ts';
import { makeFolder } from './make-folder.ts';
import { nodeSqlite } from './node-sqlite.ts';
import { type Db, EMBEDDED_ACCOUNT, SCHEMA_VERSION, type Tables } from './schema.ts';
import { storageTrouble } from './storage-trouble.ts';

/** "BRKP": the mark in the file's header that tells our database from another program's. */
const APPLICATION_ID = 0x42524b50;
const BUSY_MS = 5_000;

export interface OpenFailure {
  readonly kind:
    | 'database-newer'
    | 'database-damaged'
    | 'database-not-ours'
    | 'database-out-of-reach'
    | 'database-busy'
    | 'database-not-backed-up';
  readonly path: string;
  /** One sentence for the person: what, where, what to do. */
  readonly because: string;
}

export interface OpenOptions {
  /** How long to wait for another program. */
  readonly busyMs?: number;
  /** An older version than today's, to make a database as it was then. */
  readonly version?: number;
  /** Called before an older database is brought up to date, while nobody else can write; a failure leaves it as it is. */
  readonly beforeMigration?: () => Promise<Result<unknown, { readonly kind: string; readonly because: string }>>;
}

/**
 * Opens the person's database, making it and its folder where there is none (0700 and 0600: nobody else's to read).
 *
 * Whatever cannot be opened safely is left exactly as it is. `now` is an instant, kept as the account's beginning.
 */
export async function openDatabase(
  path: string,
  now: string,
  { busyMs = BUSY_MS, version = SCHEMA_VERSION, beforeMigration }: OpenOptions = {},
): Promise<Result<Db, OpenFailure>> {
  let file: DatabaseSync | null = null;
  try {
    reserve(path);
    const refusal = inspect(path, busyMs);
    if (refusal) return fail(refusal);
    file = connect(path, busyMs);
    const isCurrent = pragma(file, 'user_version') === version;
    file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: nodeSqlite(file) }) });
    if (isCurrent) return ok(db);
    const stopped = await bringUpToDate(db, file, { now, version, ...(beforeMigration ? { beforeMigration } : {}) });
    if (stopped === null) return ok(db);
    await db.destroy();
    if (stopped.kind === 'newer') return fail(newer(path));
    const because = `${path} has to be brought up to date, and the backup that belongs before it cannot be made (${stopped.because}); make room or make the folder writable, nothing was changed`;
    return fail({ kind: 'database-not-backed-up', path, because });
  } catch (error) {
    if (file?.isOpen) file.close();
    const failure = expectedFailure(error, path);
    if (failure) return fail(failure);
    throw error;
  }
}

/**
 * Opens a database of ours in whatever version it is, to mend it as it lies: nothing is brought up to date and nothing
 * is written ahead.
 */
export function openAsItIs(path: string): Result<{ readonly db: Db; readonly version: number }, OpenFailure> {
  let file: DatabaseSync | null = null;
  try {
    const refusal = inspect(path);
    if (refusal) return fail(refusal);
    file = connect(path, BUSY_MS);
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: nodeSqlite(file) }) });
    return ok({ db, version: pragma(file, 'user_version') });
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
  await bringUpToDate(db, file, { now, version: SCHEMA_VERSION });
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
  makeFolder(dirname(path));
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  else if (!statSync(path).isFile()) throw Object.assign(new Error('no file stands there'), { code: 'EISDIR' });
  else chmodSync(path, 0o600);
}

function pragma(file: DatabaseSync, name: 'user_version' | 'application_id' | 'schema_version'): number {
  return Number(Object.values(file.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
}

/**
 * Says why this file is none that we may write. It is looked at without the right to write: even closing a database
 * may otherwise move what is written ahead into it.
 */
export function inspect(path: string, timeout = BUSY_MS): OpenFailure | null {
  const file = new DatabaseSync(asItLies(path), { readOnly: true, timeout });
  try {
    const isEmpty = pragma(file, 'schema_version') === 0;
    if (!isEmpty && pragma(file, 'application_id') !== APPLICATION_ID) {
      const because = `${path} is a database of another program; name another folder in BREAKPOINT_HOME`;
      return { kind: 'database-not-ours', path, because };
    }
    if (pragma(file, 'user_version') > SCHEMA_VERSION) {
      return newer(path);
    }
    return null;
  } finally {
    file.close();
  }
}

function newer(path: string): OpenFailure {
  const because = `${path} was written by a newer Breakpoint; update Breakpoint to open it, nothing was changed`;
  return { kind: 'database-newer', path, because };
}

/** Where nothing is written ahead, a reader that takes the file as immutable leaves no side files behind. */
function asItLies(path: string): string | URL {
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return path;
  const address = pathToFileURL(path);
  address.search = '?immutable=1';
  return address;
}

type Wanted = Pick<OpenOptions, 'beforeMigration'> & { readonly now: string; readonly version: number };

type Stopped = { readonly kind: 'newer' } | { readonly kind: 'not-backed-up'; readonly because: string };

/**
 * Runs the missing migrations as one transaction: killed in the middle, the file is as it was. Of two programs that
 * open a new file at once, the second waits and finds it done. Returns why it was not done, else `null`.
 */
async function bringUpToDate(
  db: Db,
  file: DatabaseSync,
  { now, version: wanted, beforeMigration }: Wanted,
): Promise<Stopped | null> {
  const { migrate } = await import('./migrate.ts');
  file.exec('BEGIN IMMEDIATE');
  try {
    const version = pragma(file, 'user_version');
    // Another program may have been quicker, and may be a newer one.
    const stopped: Stopped | null =
      version > wanted ? { kind: 'newer' } : await beforehand(version, wanted, beforeMigration);
    if (stopped === null && version !== wanted) {
      file.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
      await migrate(db, { version: wanted });
      await ensureAccount(db, EMBEDDED_ACCOUNT, now);
      file.exec(`PRAGMA user_version = ${wanted}`);
    }
    file.exec('COMMIT');
    return stopped;
  } catch (error) {
    // On a full disk SQLite has done so by itself.
    if (file.isTransaction) file.exec('ROLLBACK');
    throw error;
  }
}

async function beforehand(
  version: number,
  wanted: number,
  beforeMigration: OpenOptions['beforeMigration'],
): Promise<Stopped | null> {
  const done = version > 0 && version < wanted ? await beforeMigration?.() : undefined;
  return done?.ok === false ? { kind: 'not-backed-up', because: done.failure.because } : null;
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
  const said = error instanceof Error ? error.message : String(error);
  switch (storageTrouble(error)) {
    case 'damaged': {
      const because = `${path} is damaged or no database; restore a backup with --replace, which keeps it aside (nothing was overwritten)`;
      return { kind: 'database-damaged', path, because };
    }
    case 'busy': {
      const because = `${path} is held by another program; close it and try again`;
      return { kind: 'database-busy', path, because };
    }
    case 'full': {
      const because = `${path} cannot be opened, for the disk is full (${said}); make room, nothing was changed`;
      return { kind: 'database-out-of-reach', path, because };
    }
    case 'out-of-reach': {
      const because = `${path} cannot be written (${said}); make its folder writable or name another in BREAKPOINT_HOME`;
      return { kind: 'database-out-of-reach', path, because };
    }
    case null:
      return null;
  }
}
