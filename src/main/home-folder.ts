import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../kernel/result.ts';

export type HomeFailure = { kind: 'home-unusable'; home: string; because: string };

/**
 * Makes the folder with everything of one person's, closed to other accounts.
 *
 * The umask closes whatever is written later, the database's own side files included.
 */
export function openHome(home: string): Result<string, HomeFailure> {
  process.umask(0o077);
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    if ((statSync(home).mode & 0o077) !== 0) chmodSync(home, 0o700);
    return ok(home);
  } catch (error) {
    return fail({ kind: 'home-unusable', home, because: error instanceof Error ? error.message : String(error) });
  }
}

/** The secret that opens this home's page: made once, kept in a file that only its owner reads. */
export function readSessionKey(home: string): string {
  const file = join(home, 'session-key');
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  chmodSync(file, 0o600);
  const key = readFileSync(file, 'utf8').trim();
  if (key.length < 32) throw new Error(`${file} is damaged: delete it, and a new key is made`);
  return key;
}
