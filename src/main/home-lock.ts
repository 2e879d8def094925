import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { storageTrouble } from '../db/storage-trouble.ts';

/** Held here, because a connection that nobody refers to any more is closed, and its lock with it. */
const held = new Set<DatabaseSync>();

/**
 * Takes the place of the one server of a home, or returns `null` where another program has it. It is given back by
 * the returned function, and by the system however the program ends.
 *
 * Node can lock no file, but SQLite can: the lock is its own, on a file that stays empty.
 */
export function lockHome(home: string): (() => void) | null {
  const file = new DatabaseSync(join(home, 'server.lock'), { timeout: 0 });
  try {
    file.exec('BEGIN EXCLUSIVE');
    held.add(file);
    return () => {
      if (held.delete(file)) file.close();
    };
  } catch (error) {
    file.close();
    if (storageTrouble(error) === 'busy') return null;
    throw error;
  }
}
