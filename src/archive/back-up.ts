import { join } from 'node:path';
import { copyDatabase } from '../db/copy-database.ts';
import { holdsAnything } from '../db/holds-anything.ts';
import { makeFolder } from '../db/make-folder.ts';
import { storageTrouble } from '../db/storage-trouble.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { BackupFailed } from './archive-failure.ts';
import { backupFolder, listBackupFiles, nameBackup, pruneBackups } from './backup-files.ts';
import type { Backup, BackupReason } from './home.ts';

/** What a backup is made of. */
export interface BackUpDeps {
  /** The home. */
  readonly folder: string;
  /** The file of the database. */
  readonly path: string;
  /** The instant, ISO 8601 in UTC. */
  readonly now: () => string;
  /** The day in the person's zone. */
  readonly today: () => string;
}

/**
 * Copies the database, as it is committed, into the folder of backups, and lets go of the backups beyond the number
 * kept. Of a database that holds nothing there is no backup, `null`.
 */
export async function backUp(deps: BackUpDeps, reason: BackupReason): Promise<Result<Backup | null, BackupFailed>> {
  const folder = backupFolder(deps.folder);
  try {
    if (!holdsAnything(deps.path)) return ok(null);
    makeFolder(folder);
    const name = nameBackup(folder, reason, { now: deps.now(), today: deps.today() });
    await copyDatabase(deps.path, join(folder, name));
    const made = listBackupFiles(folder).find((backup) => backup.name === name);
    pruneBackups(folder, name);
    if (!made) throw new Error(`${name} was made and is not there`);
    return ok(made);
  } catch (error) {
    const trouble = storageTrouble(error);
    if (trouble === null) throw error;
    const because = error instanceof Error ? error.message : String(error);
    return fail({ kind: 'backup-failed', folder, trouble, because });
  }
}
