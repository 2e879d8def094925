import { z } from 'zod';
import { counted } from '../analysis/in-words.ts';
import { EXPORT_FORMATS, type ExportFormat, writeExport } from '../archive/write-export.ts';
import { fail, ok } from '../kernel/result.ts';
import { findSearch } from '../pipeline/find-search.ts';
import type { McpDeps } from './mcp-deps.ts';
import { type Answered, readTool, search } from './tool.ts';
import { refused, sayFailure } from './tool-error.ts';

/** More than this fits no conversation; the command line writes it to a file. */
const LETTERS_AT_MOST = 4_000_000;
const MIME: Readonly<Record<ExportFormat, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  'events-csv': 'text/csv',
};

const input = z.strictObject({
  format: z
    .enum(Object.keys(EXPORT_FORMATS) as [ExportFormat, ...ExportFormat[]])
    .default('csv')
    .describe('csv: the applications; events-csv: everything that happened; json: complete, large.'),
  search: search.describe('Only this search; everything if left out.'),
});

/** `export`: everything that is recorded, or one search, as one document. */
export const exportTool = readTool({
  name: 'export',
  title: 'Export what is recorded',
  description:
    'Hands over everything that is recorded, or one search, as CSV or JSON. It is large and names everybody: call it only where the person asks for the data itself, and send it nowhere.',
  input,
  run: exportAll,
});

async function exportAll({ deps }: McpDeps, given: z.output<typeof input>): Promise<Answered> {
  const { format } = given;
  const { db, account } = deps;
  const found = given.search === undefined ? ok(null) : await findSearch(db, account, given.search);
  if (!found.ok) return sayFailure(found.failure);
  const only = found.value ? { searchId: found.value.id } : {};
  const text = await writeExport({ db, account, ...only }, format, joined);
  if (text === null) return fail(refused(TOO_LONG));
  const lines = counted(text.split('\n').length - 1, 'line');
  const document = { uri: `breakpoint://export/${format}`, mimeType: MIME[format], text };
  return ok({ data: { format, letters: text.length }, text: `The export, ${lines}, is attached.`, document });
}

/** The pieces as one text, or `null` where it becomes too long. */
async function joined(pieces: AsyncIterable<string>): Promise<string | null> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length > LETTERS_AT_MOST) return null;
  }
  return text;
}

const TOO_LONG = {
  what: `the export is longer than ${LETTERS_AT_MOST / 1_000_000} million letters`,
  where: 'format',
  mend: 'name one search, or have the person run "breakpoint export -o FILE"',
};
