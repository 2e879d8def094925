import { z } from 'zod';
import { type ColumnMap, FIELDS, isColumnKey, isMappingKey } from '../intake/model.ts';
import { fold } from '../intake/reading/fold.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { CliDeps } from './cli-deps.ts';
import { type Refusal, refused } from './refusal.ts';

const MapFile = z.record(z.string(), z.array(z.string()));

/** Reads the file of `--map`: columns by field, or what a dry run prints with `--json` as it is. */
export async function readColumnMap({ readBytes }: CliDeps, file: string): Promise<Result<ColumnMap, Refusal>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  try {
    const whole: unknown = JSON.parse(new TextDecoder().decode(bytes.value));
    const printed = z.object({ files: z.array(z.object({ columns: MapFile })).min(1) }).safeParse(whole);
    return known(printed.success ? (printed.data.files[0]?.columns ?? {}) : MapFile.parse(whole), file);
  } catch {
    const mend =
      'give a JSON object such as {"company": ["Employer"], "sentOn": ["Applied on"]}, as "import --dry-run --json" prints under columns';
    return fail(refused({ what: 'this is no mapping of columns', where: file, mend }));
  }
}

/** A field nobody reads would be ignored in silence, and remembered. */
function known(map: ColumnMap, where: string): Result<ColumnMap, Refusal> {
  const strange = Object.keys(map).find((field) => !isMappingKey(field));
  if (strange === undefined) return ok(map);
  const mend = `use the fields an "import --dry-run --json" prints: ${FIELDS.slice(0, 6).join(', ')} …`;
  return fail(refused({ what: `"${strange}" is no field a column can be read as`, where, mend }));
}

/** A header that a mapping names and that stands in none of the files: most likely a slip, after which a field would be read from nowhere. */
export function missingHeader(map: ColumnMap, headers: readonly (readonly string[])[]): string | null {
  const all = new Set(headers.flat().map((header) => fold(header)));
  const named = Object.entries(map).flatMap(([key, own]) => (isColumnKey(key) ? own : []));
  // Of headers with one name the second is called "Date#2".
  return named.find((header) => !all.has(fold(header)) && !all.has(fold(header.replace(/#\d+$/, '')))) ?? null;
}
