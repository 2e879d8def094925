import type { FileReading, ReadingOptions } from '../intake/draft.ts';
import { readFile } from '../intake/read-file.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { CliDeps } from './cli-deps.ts';
import { type Refusal, refused } from './refusal.ts';

/** Reads several files, all or none: the first that cannot be read refuses them all. */
export async function readFiles(
  { readBytes, terminal, today }: CliDeps,
  files: readonly string[],
  options: ReadingOptions = {},
): Promise<Result<readonly FileReading[], Refusal>> {
  const readings: FileReading[] = [];
  for (const file of files) {
    const bytes = await readBytes(file);
    if (!bytes.ok) return bytes;
    if (bytes.value.length > SLOW_BYTES) terminal.progress(`Reading ${file} …`);
    const reading = await readFile({ file, bytes: bytes.value }, { today: today(), ...options });
    const [first] = reading.rejected;
    if (reading.layout === 'none') {
      const what = first?.because.replace(/[.]$/, '') ?? 'no table with applications was found';
      return fail(
        refused({ what, where: file, mend: 'give a job log as CSV, XLSX, JSON, Markdown or SankeyMATIC text' }),
      );
    }
    readings.push(reading);
  }
  terminal.progress(null);
  return ok(readings);
}

/** Below this, reading is over before a line about it could be read. */
const SLOW_BYTES = 2_000_000;
