import { statSync } from 'node:fs';
import { backUp } from '../archive/back-up.ts';
import { backupFolder, listBackupFiles } from '../archive/backup-files.ts';
import { deleteForGood } from '../archive/delete-for-good.ts';
import type { Home } from '../archive/home.ts';
import { restore } from '../archive/restore.ts';
import type { OpenFailure } from '../db/open.ts';
import { EMBEDDED_ACCOUNT } from '../db/schema.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { readZone } from '../pipeline/read-zone.ts';
import { databasePath } from './database-path.ts';
import type { HomeFailure } from './home-folder.ts';
import { lockHome } from './home-lock.ts';
import type { Ledger } from './open-ledger.ts';
import { openWords } from './open-words.ts';

/**
 * The home with what concerns all of it. `openLedger` opens the database when it is needed, or hands over the one that
 * is open; where it cannot be opened, a restore is what helps.
 */
export function openHome(folder: string, openLedger: () => Promise<Result<Ledger, OpenFailure | HomeFailure>>): Home {
  const path = databasePath(folder);
  const now = () => new Date().toISOString();
  const archive = { folder, path, now, today: () => now().slice(0, 10) };
  return {
    folder,
    listBackups: async () => listBackupFiles(backupFolder(folder)),
    databaseBytes: async () => [path, `${path}-wal`].reduce((sum, file) => sum + sizeOf(file), 0),
    backUp: async () => {
      const ledger = await openLedger();
      if (!ledger.ok) return fail({ kind: 'database-unusable', because: openWords(ledger.failure).what });
      const made = await backUp(ledger.value.archive, 'by-hand');
      if (!made.ok) return made;
      return made.value === null ? fail({ kind: 'nothing-to-back-up', folder }) : ok(made.value);
    },
    restore: async (source, options) => {
      const restored = await restore(
        { ...archive, openLedger, keepServersOut: () => lockHome(folder) },
        source,
        options,
      );
      if (restored.ok && restored.value.setAside === null) await recountDays(openLedger);
      return restored;
    },
    deleteForGood: async (ids) => {
      const ledger = await openLedger();
      if (!ledger.ok) return fail({ kind: 'database-unusable', because: openWords(ledger.failure).what });
      const { db, account } = ledger.value;
      return deleteForGood({ db, account, home: { folder, path } }, ids);
    },
  };
}

/** The zone in which days are counted may be another one now. */
async function recountDays(openLedger: () => Promise<Result<Ledger, unknown & { kind: string }>>) {
  const ledger = await openLedger();
  if (!ledger.ok) return;
  const { db, countDaysIn } = ledger.value;
  countDaysIn(await readZone({ db, account: EMBEDDED_ACCOUNT }));
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
