import { openForReading } from '../db/open-for-reading.ts';
import type { ReadDeps } from '../pipeline/deps.ts';

/** Runs a long reading of the database at `path` on a connection of its own, which closes with it. */
export async function readAside<Value>(
  { path, account }: { readonly path: string; readonly account: string },
  work: (deps: ReadDeps) => Promise<Value>,
): Promise<Value> {
  const db = openForReading(path);
  try {
    return await work({ db, account });
  } finally {
    await db.destroy();
  }
}
