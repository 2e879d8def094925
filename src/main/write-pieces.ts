import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Refusal, refused } from '../cli/refusal.ts';
import { fail, ok, type Result } from '../kernel/result.ts';

/**
 * Writes text piece by piece, waiting where it is not taken: to standard output, or to a file that only its owner reads.
 *
 * A file appears under its name only when it is whole: an export that broke off never looks like one that did not.
 */
export async function writePieces(pieces: AsyncIterable<string>, file: string | null): Promise<Result<null, Refusal>> {
  if (file === null) {
    await pipeline(Readable.from(pieces), process.stdout, { end: false });
    return ok(null);
  }
  const part = `${file}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(part, { mode: 0o600 }));
    await rename(part, file);
    return ok(null);
  } catch (error) {
    await rm(part, { force: true });
    const what = `the file cannot be written: ${error instanceof Error ? error.message : String(error)}`;
    return fail(refused({ what, where: file, mend: 'name another file with --output' }));
  }
}
