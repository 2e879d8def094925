import { storageTrouble } from '../db/storage-trouble.ts';
import type { ErrorWords } from '../kernel/error-words.ts';
import { databasePath } from './database-path.ts';

/**
 * What the machine did in the middle of a command, where it was not a fault of ours: what, where, what to do. A file
 * that the error names is the place, else the database of the home.
 */
export function troubleWords(error: unknown, home: string | null = null): ErrorWords | null {
  const said = error instanceof Error ? error.message : String(error);
  const { path } = (typeof error === 'object' && error !== null ? error : {}) as { readonly path?: unknown };
  const where = typeof path === 'string' ? path : home === null ? '' : databasePath(home);
  switch (storageTrouble(error)) {
    case 'busy':
      return {
        what: 'another program is writing to the database, and nothing was stored',
        where,
        mend: 'try again when it is done',
      };
    case 'damaged': {
      const mend = 'restore a backup with --replace ("breakpoint backups" lists them)';
      return { what: `the database is damaged (${said}), and nothing was stored`, where, mend };
    }
    case 'full':
      return { what: `the disk is full (${said}), and nothing was stored`, where, mend: 'make room and try again' };
    case 'out-of-reach': {
      const what = `the disk cannot be read or written (${said}), and nothing was stored`;
      return { what, where, mend: 'make it readable and writable, and try again' };
    }
    case null:
      return null;
  }
}

/** Why nothing more can be said on standard output; `said` is what the machine said. */
export function stdoutWords(said: string): ErrorWords {
  return { what: `standard output cannot be written: ${said}`, where: '', mend: 'make room, or send it elsewhere' };
}
