import { copyFileSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { forget, keep } from '../db/copy-database.ts';
import { countApplications } from '../db/holds-anything.ts';
import { inspect, openAsItIs } from '../db/open.ts';
import { EMBEDDED_ACCOUNT, type Trx } from '../db/schema.ts';
import { storageTrouble } from '../db/storage-trouble.ts';
import { purgeTexts } from '../db/text-index.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { ArchiveFailure } from './archive-failure.ts';
import { backupFolder, isBackingUp, listBackupFiles } from './backup-files.ts';
import { type Doomed, removeTraces } from './remove-traces.ts';

/** From this version on a ledger has an index of its texts. */
const INDEXED_SINCE = 2;
/** How long a program that is just making a backup is waited for. */
const TURNS = 50;
const TURN_MS = 100;

/**
 * Writes the backups anew without these applications, each of the version that it is. All of them but those named in
 * `done`, for what a backup no longer records may still lie in its unused pages. A file that cannot be read could
 * hold anything, and is named before any is touched. Returns the names, and of which ones held something.
 */
export async function deleteFromBackups(
  home: string,
  doomed: Doomed,
  done: ReadonlySet<string> = new Set(),
): Promise<Result<{ readonly done: ReadonlySet<string>; readonly held: readonly string[] }, ArchiveFailure>> {
  const folder = backupFolder(home);
  for (let turn = 0; turn < TURNS && isBackingUp(folder); turn++) await setTimeout(TURN_MS);
  const aside = readdirSync(home).find((name) => /^set-aside-.*[.]db$/.test(name));
  if (aside !== undefined) return fail({ kind: 'backup-unreadable', path: join(home, aside) });
  const names = listBackupFiles(folder).flatMap(({ name }) => (done.has(name) ? [] : name));
  const unreadable = names.find((name) => !isReadable(join(folder, name)));
  if (unreadable !== undefined) return fail({ kind: 'backup-unreadable', path: join(folder, unreadable) });
  const held: string[] = [];
  for (const name of names) {
    const removed = await removeFrom(join(folder, name), doomed);
    if (!removed.ok) return removed;
    if (removed.value) held.push(name);
  }
  return ok({ done: new Set([...done, ...names]), held });
}

function isReadable(path: string): boolean {
  try {
    return inspect(path) === null && countApplications(path) >= 0;
  } catch (error) {
    if (storageTrouble(error) !== 'damaged') throw error;
    return false;
  }
}

async function removeFrom(path: string, doomed: Doomed): Promise<Result<boolean, ArchiveFailure>> {
  const part = `${path}.${process.pid}.part`;
  try {
    copyFileSync(path, part);
    const hadAny = await rewrite(part, doomed);
    if (hadAny === null) return fail({ kind: 'backup-unreadable', path });
    // A daily backup is as old as it was.
    const { atime, mtime } = statSync(path);
    utimesSync(part, atime, mtime);
    keep(part, path);
    return ok(hadAny);
  } catch (error) {
    if (storageTrouble(error) !== 'damaged') throw error;
    return fail({ kind: 'backup-unreadable', path });
  } finally {
    forget(part);
  }
}

async function rewrite(part: string, doomed: Doomed): Promise<boolean | null> {
  const opened = openAsItIs(part);
  if (!opened.ok) return null;
  const { db, version } = opened.value;
  try {
    const remove = (trx: Trx) => removeTraces({ db: trx, account: EMBEDDED_ACCOUNT }, doomed);
    const { hadAny } = await db.transaction().execute(remove);
    if (version >= INDEXED_SINCE) await purgeTexts(db);
    await sql`vacuum`.execute(db);
    return hadAny;
  } finally {
    await db.destroy();
  }
}
