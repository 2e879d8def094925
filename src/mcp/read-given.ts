import { basename, isAbsolute } from 'node:path';
import { z } from 'zod';
import type { FileReading } from '../intake/draft.ts';
import { isMappingKey } from '../intake/model.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { readMapping } from '../pipeline/remember-mapping.ts';
import type { McpDeps } from './mcp-deps.ts';
import { search } from './tool.ts';
import { type Refusal, refused } from './tool-error.ts';

const given = z.strictObject({
  path: z.string().min(1).max(4096).optional().describe('The whole path of a file on this machine.'),
  name: z.string().min(1).max(200).optional().describe('How to call the text, "log.csv".'),
  text: z.string().max(5_000_000).optional().describe('What the file holds, where it is no file.'),
});

/** What both import tools take. */
export const filesInput = z.strictObject({
  files: z.array(given).min(1).max(20).describe('Each by path, or by name and text. Of several all are read or none.'),
  dates: z.enum(['dmy', 'mdy']).optional().describe('How days are written where both orders fit. Ask the person.'),
  map: z
    .record(z.string().max(200), z.array(z.string().max(500)))
    .optional()
    .describe('Which columns are what, as preview_import prints under columns, corrected; remembered on import.'),
  search: search.describe('The search it goes into; chosen by its days if left out.'),
});
type FilesInput = z.output<typeof filesInput>;

export interface GivenRead {
  readonly readings: readonly FileReading[];
  /** The header of each first table, by which a corrected mapping is remembered. */
  readonly headers: readonly (readonly string[])[];
}

/** Reads the files an assistant named; the first that cannot be read refuses them all. */
export async function readGiven(deps: McpDeps, { files, dates, map }: FilesInput): Promise<Result<GivenRead, Refusal>> {
  const strange = Object.keys(map ?? {}).find((key) => !isMappingKey(key));
  if (strange !== undefined)
    return fail(refused({ ...NO_FIELD, what: `"${strange}" is no field a column can be read as` }));
  // The readers of workbooks and Markdown are most of the program: a server that starts need not load them.
  const { readFile } = await import('../intake/read-file.ts');
  const headers: (readonly string[])[] = [];
  const readings: FileReading[] = [];
  for (const [at, file] of files.entries()) {
    const bytes = await bytesOf(deps, file, `files.${at}`);
    if (!bytes.ok) return bytes;
    const reading = await readFile(
      { file: file.path === undefined ? (file.name ?? 'pasted text') : basename(file.path), bytes: bytes.value },
      {
        today: deps.deps.today(),
        ...(dates ? { dates } : {}),
        mapFor: async (header) => {
          headers.push(header);
          return map ?? (await readMapping(deps.deps, header));
        },
      },
    );
    if (reading.layout === 'none') return fail(unreadable(reading));
    readings.push(reading);
  }
  return ok({ readings, headers });
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
