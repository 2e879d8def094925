import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { sql } from 'kysely';
import { forget } from '../db/copy-database.ts';
import { type OpenFailure, openDatabase } from '../db/open.ts';
import { type Db, EMBEDDED_ACCOUNT } from '../db/schema.ts';
import { storageTrouble } from '../db/storage-trouble.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { loadExport } from './load-export.ts';
import { type NoExport, readExport } from './read-export.ts';

/** A database of today's version, checked through, that holds what is to be restored. */
export interface Prepared {
  readonly path: string;
  readonly searches: number;
  readonly applications: number;
  readonly events: number;
}

/** Why a file is nothing to restore: `because` as a sentence about it, and what to do. */
export interface Unfit {
  readonly kind: 'unfit';
  readonly because: string;
  readonly mend: string;
}

/**
 * Makes of the file `part` a database that can be restored, in the same folder: a backup is checked and brought up to
 * date, an export is read into a new database. Nothing else is touched. `now` is an instant.
 */
export async function prepareRestore(part: string, now: string): Promise<Result<Prepared, Unfit>> {
  if (isDatabase(part)) return prepareDatabase(part, now);
  const text = readText(part);
  const read = text.ok ? readExport(text.value) : text;
  if (!read.ok) return unfit(read.failure.because, read.failure.mend);
  const made = `${part}.made`;
  forget(made);
  const empty = await openDatabase(made, now, { version: read.value.schema });
  if (!empty.ok) throw new Error(empty.failure.because);
  try {
    await loadExport({ db: empty.value, account: EMBEDDED_ACCOUNT }, read.value);
  } catch (error) {
    if (storageTrouble(error) !== null) throw error;
    const said = error instanceof Error ? error.message : String(error);
    return unfit(`this export is damaged or was edited: ${said}`, 'give it as it was written');
  } finally {
    await empty.value.destroy();
  }
  return prepareDatabase(made, now);
}

function unfit(because: string, mend: string) {
  return fail<Unfit>({ kind: 'unfit', because, mend });
}

/** The first bytes of every SQLite file. */
const SQLITE = 'SQLite format 3\0';

function isDatabase(path: string): boolean {
  const opened = openSync(path, 'r');
  const beginning = Buffer.alloc(SQLITE.length);
  readSync(opened, beginning);
  closeSync(opened);
  return beginning.toString('latin1') === SQLITE;
}

function readText(path: string): Result<string, NoExport> {
  const mend = 'give a backup, or a file that "breakpoint export" wrote';
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)));
  } catch (error) {
    if (storageTrouble(error) !== null) throw error;
    return fail({ kind: 'no-export', because: 'this is neither a backup nor an export', mend });
  }
}

async function prepareDatabase(path: string, now: string): Promise<Result<Prepared, Unfit>> {
  const opened = await openDatabase(path, now);
  if (!opened.ok) return unfit(...wordsFor(opened.failure));
  const db = opened.value;
  try {
    const trouble = await findTrouble(db);
    if (trouble !== null) return unfit(`this backup is damaged: ${trouble}`, 'restore another one');
    const count = async (table: 'search' | 'application' | 'event') => {
      const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.id(table)}`.execute(db);
      return rows[0]?.count ?? 0;
    };
    const [searches, applications, events] = [await count('search'), await count('application'), await count('event')];
    return ok({ path, searches, applications, events });
  } finally {
    await db.destroy();
  }
}

/** Every page, every index, every reference; and that it is one person's. */
async function findTrouble(db: Db): Promise<string | null> {
  const pages = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(db);
  const found = pages.rows[0]?.integrity_check;
  if (found !== 'ok') return found?.replaceAll('\n', ' ') ?? 'it cannot be checked';
  const references = await sql<{ table: string }>`pragma foreign_key_check`.execute(db);
  if (references.rows[0]) return `a row of ${references.rows[0].table} points at nothing`;
  const accounts = await db.selectFrom('account').select('id').execute();
  return accounts.every(({ id }) => id === EMBEDDED_ACCOUNT) ? null : 'it holds an account that is not yours';
}

function wordsFor({ kind, because }: OpenFailure): readonly [because: string, mend: string] {
  switch (kind) {
    case 'database-newer':
      return ['a newer Breakpoint wrote this', 'update Breakpoint and restore it then'];
    case 'database-not-ours':
      return ['this is a database of another program', 'give a backup, or a file that "breakpoint export" wrote'];
    case 'database-damaged':
      return ['this backup is damaged or cut off', 'restore another one'];
    default:
      return [because, 'make room and try again'];
  }
}
