import { join } from 'node:path';

/** The file of the database in a home. */
export function databasePath(home: string): string {
  return join(home, 'breakpoint.db');
}
