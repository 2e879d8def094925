import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secret that opens this home's page: made once, kept in a file that only its owner reads. */
export function readSessionKey(home: string): string {
  const file = keyFile(home);
  try {
    writeFileSync(file, makeKey(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  chmodSync(file, 0o600);
  const key = readFileSync(file, 'utf8').trim();
  if (key.length < 32) throw new Error(`${file} is damaged: delete it, and a new key is made`);
  return key;
}

/** Puts a new secret in the place of the old one, for a person who showed the old one to somebody. */
export function renewSessionKey(home: string): string {
  const key = makeKey();
  const part = `${keyFile(home)}.part`;
  writeFileSync(part, key, { mode: 0o600 });
  renameSync(part, keyFile(home));
  return key;
}

function keyFile(home: string) {
  return join(home, 'session-key');
}

function makeKey() {
  return randomBytes(32).toString('base64url');
}
