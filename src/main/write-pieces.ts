import { createWriteStream, realpathSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Refusal, refused } from '../cli/refusal.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { stdoutWords } from './trouble-words.ts';

/**
 * Writes text piece by piece, waiting where it is not taken: to standard output, or to a file that only its owner reads.
 *
 * A file appears under its name only when it is whole: an export that broke off never looks like one that did not.
 * What is no file, a device or a pipe, is written to as it is.
 */
export async function writePieces(pieces: AsyncIterable<string>, file: string | null): Promise<Result<null, Refusal>> {
  try {
    if (file === null) await pipeline(Readable.from(pieces), process.stdout, { end: false });
    else if (isFile(file)) await writeWhole(pieces, file);
    else await pipeline(Readable.from(pieces), createWriteStream(file));
    return ok(null);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (file === null) return fail(refused(stdoutWords(said)));
    return fail(
      refused({ what: `the file cannot be written: ${said}`, where: file, mend: 'name another file with --output' }),
    );
  }
}

function isFile(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined || found.isFile() || found.isDirectory();
}

async function writeWhole(pieces: AsyncIterable<string>, file: string) {
  const target = statSync(file, { throwIfNoEntry: false }) ? realpathSync(file) : file;
  const part = `${target}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(part, { mode: 0o600, flags: 'wx', flush: true }));
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
