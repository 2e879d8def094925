import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { proof } from '../http/session.ts';

/**
 * The port at which a server of this very home answers, or `null`.
 *
 * The note it left may be stale and its port taken by a stranger, so whoever answers has to prove that it
 * holds this home's key; the key itself is never sent.
 */
export async function findRunningServer(home: string, key: string): Promise<number | null> {
  const port = readNote(home);
  if (port === null) return null;
  const nonce = randomBytes(16).toString('base64url');
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/alive?nonce=${nonce}`, { signal: AbortSignal.timeout(2000) });
    return (await answer.text()) === proof(key, `alive:${nonce}`) ? port : null;
  } catch {
    return null;
  }
}

/** Leaves a note where this home's server answers; the returned function takes it away again. */
export function noteRunningServer(home: string, port: number): () => void {
  writeFileSync(noteFile(home), JSON.stringify({ port, pid: process.pid }), { mode: 0o600 });
  return () => {
    if (readNote(home) === port) rmSync(noteFile(home), { force: true });
  };
}

function noteFile(home: string) {
  return join(home, 'server.json');
}

function readNote(home: string): number | null {
  try {
    const { port } = JSON.parse(readFileSync(noteFile(home), 'utf8')) as { port?: unknown };
    return typeof port === 'number' ? port : null;
  } catch {
    return null;
  }
}
