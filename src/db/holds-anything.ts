import { DatabaseSync } from 'node:sqlite';
import { TRACKED_TABLES } from './schema.ts';

/**
 * Whether the database at `path`, as it is committed, records anything or remembers anything for `undo`. Settings
 * alone are nothing that could be lost. It may be of any version.
 */
export function holdsAnything(path: string): boolean {
  const file = new DatabaseSync(path, { readOnly: true });
  try {
    const there = file.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    const names = new Set(there.map(({ name }) => name));
    const telling = [...TRACKED_TABLES.filter((table) => table !== 'setting'), 'change_row'];
    return telling.some((table) => names.has(table) && file.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get());
  } finally {
    file.close();
  }
}
