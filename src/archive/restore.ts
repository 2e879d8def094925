import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { forget, keep } from '../db/copy-database.ts';
import { countApplications, holdsAnything } from '../db/holds-anything.ts';
import { isSqlite } from '../db/is-sqlite.ts';
import { makeFolder } from '../db/make-folder.ts';
import type { OpenFailure } from '../db/open.ts';
import { replaceContent } from '../db/replace-content.ts';
import type { Db } from '../db/schema.ts';
import { storageTrouble } from '../db/storage-trouble.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { ArchiveFailure } from './archive-failure.ts';
import { type BackUpDeps, backUp } from './back-up.ts';
import { instantForName } from './backup-files.ts';
import { bringHere } from './bring-here.ts';
import type { Backup, Restored, RestoreSource } from './home.ts';
import { type Prepared, prepareRestore } from './prepare-restore.ts';

/** What restoring needs of the home. */
export interface RestoreDeps extends BackUpDeps {
  /** Opens the database, or hands over the one that is open. */
  readonly openLedger: () => Promise<
    Result<
      { readonly db: Db; readonly close: () => Promise<void> },
      OpenFailure | { kind: 'home-unusable'; because: string }
    >
  >;
  /** Keeps servers of this home out while the file itself is exchanged; `null` where one runs. */
  readonly keepServersOut: () => (() => void) | null;
}

type Restoring = Result<Restored, ArchiveFailure>;

/**
 * Puts the home back as a backup or an export has it. What is given is brought into a database of its own and checked
 * through before anything is touched. Then the ledger's rows are replaced in one transaction, so that programs which
 * work on the home meanwhile simply see the new rows; only a database that cannot be read is moved aside as a file.
 */
export async function restore(
  deps: RestoreDeps,
  source: RestoreSource,
  { replace }: { readonly replace: boolean },
): Promise<Restoring> {
  const part = join(deps.folder, `restore.db.${process.pid}.part`);
  try {
    makeFolder(deps.folder);
    const brought = await bringHere(deps, source, part);
    if (!brought.ok) return brought;
    const prepared = await prepareRestore(part, deps.now());
    if (!prepared.ok) {
      const { because, mend } = prepared.failure;
      return fail({ kind: 'source-unusable', source: brought.value, because, mend });
    }
    return await putInPlace(deps, { from: brought.value, prepared: prepared.value, replace });
  } catch (error) {
    if (storageTrouble(error) === null) throw error;
    return fail({ kind: 'restore-failed', folder: deps.folder, because: messageOf(error) });
  } finally {
    for (const unfinished of [part, `${part}.made`]) forget(unfinished);
  }
}

interface Given {
  readonly from: string;
  readonly prepared: Prepared;
  readonly replace: boolean;
}

async function putInPlace(deps: RestoreDeps, given: Given): Promise<Restoring> {
  const ledger = await deps.openLedger();
  if (!ledger.ok && !UNREADABLE.has(ledger.failure.kind)) {
    return fail({ kind: 'database-unusable', because: ledger.failure.because });
  }
  if (ledger.ok && !isSqlite(ledger.value.db)) return fail({ kind: 'not-embedded' });
  const done = ledger.ok ? await replaceRows(deps, ledger.value.db, given) : 'unreadable';
  if (done !== 'unreadable') return done;
  return replaceFile(deps, given, async () => {
    if (ledger.ok) await ledger.value.close();
  });
}

/** Databases that nobody can work with here: exchanging the file loses nothing that is in use. */
const UNREADABLE: ReadonlySet<string> = new Set(['database-damaged', 'database-newer', 'database-not-ours']);

async function replaceRows(
  deps: RestoreDeps,
  db: Db,
  { from, prepared, replace }: Given,
): Promise<Restoring | 'unreadable'> {
  const kept: { backup: Backup | null } = { backup: null };
  try {
    const refusal = await replaceContent(db, prepared.path, async (): Promise<ArchiveFailure | null> => {
      if (!holdsAnything(deps.path)) return null;
      if (!replace) return notEmpty(deps, countApplications(deps.path));
      const backedUp = await backUp(deps, 'before-restore');
      if (backedUp.ok) kept.backup = backedUp.value;
      return backedUp.ok ? null : backedUp.failure;
    });
    if (refusal?.kind === 'backup-failed' && refusal.trouble === 'damaged') return 'unreadable';
    if (refusal !== null) return fail(refusal);
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  } catch (error) {
    if (storageTrouble(error) === 'damaged') return replace ? 'unreadable' : fail(notEmpty(deps, null));
    throw error;
  }
  const { searches, applications, events } = prepared;
  return ok({ from, searches, applications, events, replaced: kept.backup, setAside: null });
}

/** The database stays beside the new one under another name: what one program cannot read, another may rescue. */
async function replaceFile(
  deps: RestoreDeps,
  { from, prepared, replace }: Given,
  close: () => Promise<void>,
): Promise<Restoring> {
  if (!replace) return fail(notEmpty(deps, null));
  const letServersIn = deps.keepServersOut();
  if (letServersIn === null) return fail({ kind: 'home-in-use', folder: deps.folder });
  try {
    await close();
    const setAside = `set-aside-${instantForName(deps.now())}.db`;
    // Linked first and replaced then: at no moment is there no database, which would be made anew, empty.
    linkSync(deps.path, join(deps.folder, setAside));
    if (existsSync(`${deps.path}-wal`)) renameSync(`${deps.path}-wal`, join(deps.folder, `${setAside}-wal`));
    rmSync(`${deps.path}-shm`, { force: true });
    keep(prepared.path, deps.path);
    const { searches, applications, events } = prepared;
    return ok({ from, searches, applications, events, replaced: null, setAside });
  } finally {
    letServersIn();
  }
}

function notEmpty({ folder }: RestoreDeps, applications: number | null): ArchiveFailure {
  return { kind: 'home-not-empty', folder, applications };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
