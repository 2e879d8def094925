import { basename, isAbsolute } from 'node:path';
import { z } from 'zod';
import { CHANNELS } from '../analysis/model.ts';
import type { FileReading } from '../intake/draft.ts';
import { type Corrections, isMappingKey, STAGE_MEANINGS } from '../intake/model.ts';
import type { CorrectedReading } from '../intake/read-corrected.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { McpDeps } from './mcp-deps.ts';
import { search } from './tool.ts';
import { type Refusal, refused } from './tool-error.ts';

const given = z.strictObject({
  path: z.string().min(1).max(4096).optional().describe('The whole path of a file on this machine.'),
  name: z.string().min(1).max(200).optional().describe('How to call the text, "log.csv".'),
  text: z.string().max(5_000_000).optional().describe('What the file holds, where it is no file.'),
});

const words = z.array(z.string().min(1).max(500)).max(500);

/** What both import tools take. */
export const filesInput = z.strictObject({
  files: z.array(given).min(1).max(20).describe('Each by path, or by name and text. Of several all are read or none.'),
  dates: z.enum(['dmy', 'mdy']).optional().describe('How days are written where both orders fit. Ask the person.'),
  map: z
    .record(z.string().max(200), z.array(z.string().max(500)).max(500))
    .optional()
    .describe('Which columns are what, as preview_import prints under columns, corrected; remembered on import.'),
  words: z
    .strictObject({
      stages: z.partialRecord(z.enum(STAGE_MEANINGS), words).optional(),
      channels: z.partialRecord(z.enum(CHANNELS), words).optional(),
    })
    .optional()
    .describe('Words of the file that were not understood, and what they mean; ask the person. Remembered on import.'),
  search: search.describe('The search it goes into; chosen by its days if left out.'),
});
type FilesInput = z.output<typeof filesInput>;

/** What the person settled about the files, without what they left open. */
export function correctionsOf({ dates, map, words }: FilesInput): Corrections {
  const told = words && Object.fromEntries(Object.entries(words).filter(([, list]) => list !== undefined));
  return { ...(dates ? { dates } : {}), ...(map ? { map } : {}), ...(told ? { words: told } : {}) };
}

/** Reads the files an assistant named; the first that cannot be read refuses them all. */
export async function readGiven(
  deps: McpDeps,
  input: FilesInput,
): Promise<Result<readonly CorrectedReading[], Refusal>> {
  const strange = Object.keys(input.map ?? {}).find((key) => !isMappingKey(key));
  if (strange !== undefined) {
    return fail(refused({ ...NO_FIELD, what: `"${strange}" is no field a column can be read as` }));
  }
  // The readers of workbooks and Markdown are most of the program: a server that starts need not load them.
  const { readCorrected } = await import('../intake/read-corrected.ts');
  const read: CorrectedReading[] = [];
  for (const [at, one] of input.files.entries()) {
    const bytes = await bytesOf(deps, one, `files.${at}`);
    if (!bytes.ok) return bytes;
    const file = one.path === undefined ? (one.name ?? 'pasted text') : basename(one.path);
    const reading = await readCorrected(deps.deps, { file, bytes: bytes.value }, correctionsOf(input));
    if (reading.reading.layout === 'none') return fail(unreadable(reading.reading));
    read.push(reading);
  }
  return ok(read);
}

async function bytesOf({ readBytes }: McpDeps, { path, text }: z.output<typeof given>, where: string) {
  if ((path === undefined) === (text === undefined)) {
    return fail(refused({ what: 'a file is given by its path or by its text', where, mend: 'give one of the two' }));
  }
  if (path === undefined) return ok(new TextEncoder().encode(text));
  if (!isAbsolute(path)) {
    const mend = 'give the whole path, from the root of the disk on';
    return fail(refused({ what: `"${path}" is not a whole path`, where: `${where}.path`, mend }));
  }
  return readBytes(path);
}

function unreadable({ file, rejected }: FileReading): Refusal {
  return refused({
    what: rejected[0]?.because.replace(/[.]$/, '') ?? 'no table with applications was found',
    where: file,
    mend: 'give a job log as CSV, XLSX, JSON, Markdown or SankeyMATIC text',
  });
}

const NO_FIELD = { where: 'map', mend: 'use the keys that preview_import prints under columns' };
