import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { forget } from '../db/copy-database.ts';
import { BACKUP_REASONS, type Backup, type BackupReason } from './home.ts';

/** How many stay: one a day for two weeks, and the last ten of those made before something large. By hand: all. */
const DAILY_KEPT = 14;
const BEFORE_KEPT = 10;

/** `daily-2026-11-23.db`, `before-import-20261123T180500Z.db`, `…Z-2.db` where two were made in one second. */
const NAME = new RegExp(
  `^(${BACKUP_REASONS.join('|')})-(?:(\\d{4}-\\d{2}-\\d{2})|(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})Z(?:-(\\d+))?)[.]db$`,
);

/** The folder of the backups in a home. */
export function backupFolder(home: string): string {
  return join(home, 'backups');
}

/** The backups of a folder, the latest first; other files in it are nobody's business. */
export function listBackupFiles(folder: string): readonly Backup[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).flatMap((name) => describe(folder, name) ?? []);
  return found.toSorted((a, b) => (a.order < b.order ? 1 : -1)).map(({ order: _, ...backup }) => backup);
}

function describe(folder: string, name: string): (Backup & { order: string }) | null {
  const [, reason, day, ...instant] = NAME.exec(name) ?? [];
  if (reason === undefined) return null;
  const found = statSync(join(folder, name), { throwIfNoEntry: false });
  if (!found?.isFile()) return null;
  const [year, month, date, hour, minute, second, turn] = instant;
  const at = day ? found.mtime.toISOString() : `${year}-${month}-${date}T${hour}:${minute}:${second}Z`;
  const order = `${at.slice(0, 19)} ${(turn ?? '1').padStart(4, '0')} ${name}`;
  return { name, reason: reason as BackupReason, at, bytes: found.size, order };
}

/** The name of a backup that is made now; `now` is an instant, `today` a day. */
export function nameBackup(
  folder: string,
  reason: BackupReason,
  { now, today }: { readonly now: string; readonly today: string },
): string {
  if (reason === 'daily') return `daily-${today}.db`;
  const stem = `${reason}-${instantForName(now)}`;
  // After the last of this second, not into a gap: the order of the names is the order of the backups.
  const turns = listBackupFiles(folder).flatMap(({ name }) => (name.startsWith(stem) ? turnOf(name) : []));
  const turn = Math.max(0, ...turns) + 1;
  return turn === 1 ? `${stem}.db` : `${stem}-${turn}.db`;
}

function turnOf(name: string): number {
  return Number(NAME.exec(name)?.at(-1) ?? 1);
}

/** An instant as it stands in the name of a file, `20261123T180500Z`. */
export function instantForName(now: string): string {
  return `${now.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/**
 * Deletes what is beyond the number kept, and what a program that was killed left unfinished. The one just made
 * stays, whatever a clock that was set back says of its age.
 */
export function pruneBackups(folder: string, made: string): void {
  const all = listBackupFiles(folder).toSorted((a, b) => Number(b.name === made) - Number(a.name === made));
  const daily = all.filter(({ reason }) => reason === 'daily');
  const before = all.filter(({ reason }) => reason.startsWith('before-'));
  for (const { name } of [...daily.slice(DAILY_KEPT), ...before.slice(BEFORE_KEPT)]) {
    rmSync(join(folder, name), { force: true });
  }
  forgetUnfinished(folder);
}

/** What a program that was killed left half done; files of a program that still runs are its own. */
export function forgetUnfinished(folder: string): void {
  for (const { part, isOurs } of unfinished(folder)) if (!isOurs) forget(join(folder, part));
}

/** Whether a program is just making a backup in this folder. */
export function isBackingUp(folder: string): boolean {
  return unfinished(folder).some(({ isOurs }) => isOurs);
}

function unfinished(folder: string) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const [, part, pid] = /^(.+[.]db[.](\d+)[.]part(?:[.]made)?)(?:-journal|-wal|-shm)?$/.exec(name) ?? [];
    return part === undefined ? [] : [{ part, isOurs: isRunning(Number(pid)) }];
  });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process runs, though it may not be asked.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
