import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';

/** All pages in one step, so that the copy is of one moment and no writer can make it begin anew. */
const ALL_PAGES = 0x7fff_ffff;

/**
 * Copies the database at `from` as it stands now to a new file `to`, which is whole in itself (nothing stands beside
 * it) and read through before it gets its name. Other programs may read and write meanwhile.
 *
 * Throws what the disk or SQLite says, and leaves nothing under the name of `to`.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const part = `${to}.${process.pid}.part`;
  try {
    forget(part);
    closeSync(openSync(part, 'wx', 0o600));
    const source = new DatabaseSync(from, { readOnly: true });
    try {
      await backup(source, part, { rate: ALL_PAGES });
    } finally {
      source.close();
    }
    finishCopy(part);
    keep(part, to);
  } catch (error) {
    forget(part);
    throw error;
  }
}

/** Turns a copy that says it is written ahead into one file, and reads every page of it. */
function finishCopy(path: string) {
  const copy = new DatabaseSync(path);
  try {
    copy.exec('PRAGMA journal_mode = DELETE');
    const [found] = copy.prepare('PRAGMA quick_check(1)').all() as { quick_check: string }[];
    if (found?.quick_check !== 'ok') throw damaged(found?.quick_check ?? 'no answer');
  } finally {
    copy.close();
  }
}

/** SQLite's own code for it, so that it is told like a page that cannot be read. */
function damaged(said: string): Error {
  return Object.assign(new Error(`the database is damaged: ${said.replaceAll('\n', ' ')}`), { errcode: 11 });
}

/** Gives a finished file its name, so that a power cut leaves either the whole file or none. */
export function keep(part: string, to: string): void {
  sync(part);
  renameSync(part, to);
  sync(dirname(to));
}

function sync(path: string) {
  const opened = openSync(path, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** Removes an unfinished file with what SQLite may have put beside it. */
export function forget(part: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${part}${end}`, { force: true });
}
