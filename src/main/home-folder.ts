import { chmodSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isMainThread } from 'node:worker_threads';
import { makeFolder } from '../db/make-folder.ts';
import { fail, ok, type Result } from '../kernel/result.ts';

export type HomeFailure = { kind: 'home-unusable'; home: string; because: string };

/**
 * Makes the folder with everything of one person's, closed to other accounts.
 *
 * The umask closes whatever is written later, the database's own side files included.
 */
export function makeHomeFolder(home: string): Result<string, HomeFailure> {
  // It belongs to the whole program; a second thread may not touch it, and finds it set.
  if (isMainThread) process.umask(0o077);
  try {
    makeFolder(home);
    if (isOpenToOthers(home)) chmodSync(home, 0o700);
    return ok(home);
  } catch (error) {
    return fail({ kind: 'home-unusable', home, because: error instanceof Error ? error.message : String(error) });
  }
}

/** A folder that is somebody else's business, such as /tmp or the person's own home, is left as it is. */
function isOpenToOthers(home: string) {
  const { mode } = statSync(home);
  const isShared = (mode & 0o1000) !== 0 || home === homedir();
  return !isShared && (mode & 0o077) !== 0;
}
