import { type StorageTrouble, storageTrouble } from '../db/storage-trouble.ts';

interface Words {
  readonly what: string;
  readonly where: string;
  readonly mend: string;
}

/** What the machine did in the middle of a command, where it was not a fault of ours: what, where, what to do. */
export function troubleWords(error: unknown): Words | null {
  const trouble = storageTrouble(error);
  if (trouble === null) return null;
  const said = error instanceof Error ? error.message : String(error);
  const words: Record<StorageTrouble, Words> = {
    busy: {
      what: 'another program is writing to the database, and nothing was stored',
      where: '',
      mend: 'try again when it is done',
    },
    damaged: {
      what: `the database is damaged (${said}), and nothing was stored`,
      where: '',
      mend: 'put a backup in its place',
    },
    'out-of-reach': {
      what: `the disk cannot be written (${said}), and nothing was stored`,
      where: '',
      mend: 'make room or make it writable, and try again',
    },
  };
  return words[trouble];
}
