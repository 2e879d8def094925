import { copyFileSync, createWriteStream, existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { storageTrouble } from '../db/storage-trouble.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { ArchiveFailure } from './archive-failure.ts';
import { backupFolder, listBackupFiles } from './backup-files.ts';
import type { RestoreSource } from './home.ts';

/** Puts what is to be restored under the name `part`, byte for byte, and returns what to call it. */
export async function bringHere(
  { folder, path }: { readonly folder: string; readonly path: string },
  source: RestoreSource,
  part: string,
): Promise<Result<string, ArchiveFailure>> {
  if ('content' in source) {
    await pipeline(Readable.from(source.content), createWriteStream(part, { mode: 0o600 }));
    return ok(source.file);
  }
  const known = listBackupFiles(backupFolder(folder)).map(({ name }) => name);
  const wanted = 'backup' in source ? source.backup : source.named;
  const backup = known.find((name) => name === wanted || name === `${wanted}.db`);
  if (backup !== undefined) return copy(join(backupFolder(folder), backup), part, backup);
  if ('backup' in source || !existsSync(wanted)) return fail({ kind: 'no-such-backup', source: wanted, known });
  if (existsSync(path) && realpathSync(wanted) === realpathSync(path)) {
    const mend = 'name a backup: "breakpoint backup --list" shows them';
    return fail({ kind: 'source-unusable', source: wanted, because: 'this is the database itself', mend });
  }
  return copy(wanted, part, wanted);
}

/** A database that was copied by hand may have its newest part beside it. */
function copy(from: string, part: string, called: string): Result<string, ArchiveFailure> {
  try {
    copyFileSync(from, part);
    if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${part}-wal`);
    return ok(called);
  } catch (error) {
    if (storageTrouble(error) === null) throw error;
    const because = `this file cannot be read or copied: ${error instanceof Error ? error.message : String(error)}`;
    return fail({ kind: 'source-unusable', source: called, because, mend: 'make it readable, and make room for it' });
  }
}
