import { DatabaseSync } from 'node:sqlite';
import { TRACKED_TABLES } from './schema.ts';

/**
 * Whether the database at `path`, as it is committed, records anything or remembers anything for `undo`. Settings
 * alone are nothing that could be lost. It may be of any version.
 */
export function holdsAnything(path: string): boolean {
  return reading(path, (file) => {
    const there = file.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    const names = new Set(there.map(({ name }) => name));
    const telling = [...TRACKED_TABLES.filter((table) => table !== 'setting'), 'change_row'];
    return telling.some((table) => names.has(table) && file.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get());
  });
}

/** How many applications it holds, as it is committed. */
export function countApplications(path: string): number {
  return reading(path, (file) => Number(file.prepare('SELECT count(*) AS count FROM application').get()?.count));
}

function reading<Value>(path: string, read: (file: DatabaseSync) => Value): Value {
  const file = new DatabaseSync(path, { readOnly: true });
  try {
    return read(file);
  } finally {
    file.close();
  }
}
