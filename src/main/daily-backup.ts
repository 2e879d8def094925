import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { archiveWords } from '../archive/archive-failure.ts';
import { backUp } from '../archive/back-up.ts';
import { backupFolder, nameBackup } from '../archive/backup-files.ts';
import type { Ledger } from './open-ledger.ts';
import { troubleWords } from './trouble-words.ts';

type Words = ReturnType<typeof archiveWords>;

/** How often a program that stays looks whether today's backup is due. */
const LOOKS_EVERY_MS = 30_000;

/**
 * Makes today's backup where there is none yet and this program wrote something; to be called when the answer is out.
 * Returns the words for what went wrong, else `null`: a backup that fails takes nothing back.
 */
export async function makeDailyBackup(ledger: Ledger): Promise<Words | null> {
  return makeWhereDue(ledger).catch(wordsOf);
}

async function makeWhereDue({ archive, hasWritten }: Ledger): Promise<Words | null> {
  const folder = backupFolder(archive.folder);
  const name = nameBackup(folder, 'daily', { now: archive.now(), today: archive.today() });
  if (existsSync(join(folder, name)) || !(await hasWritten())) return null;
  const made = await backUp(archive, 'daily');
  return made.ok ? null : archiveWords(made.failure);
}

/** Whatever goes wrong with it, the program that people work with goes on. */
function wordsOf(error: unknown): Words {
  const what = `today's backup was not made: ${error instanceof Error ? error.message : String(error)}`;
  return troubleWords(error) ?? { what, where: '', mend: 'what you record is stored all the same' };
}

/** Does so for a program that stays: now and then, and when it stops; `warn` is told once of each new trouble. */
export function keepDailyBackups(ledger: Ledger, warn: (words: Words) => void): { readonly stop: () => Promise<void> } {
  let told = '';
  let looking: Promise<void> = Promise.resolve();
  const look = () => {
    looking = looking.then(async () => {
      const words = await makeDailyBackup(ledger);
      if (words && words.what !== told) warn(words);
      told = words?.what ?? '';
    });
    return looking;
  };
  const timer = setInterval(look, LOOKS_EVERY_MS);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return look();
    },
  };
}
