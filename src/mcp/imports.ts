import { z } from 'zod';
import { counted } from '../analysis/in-words.ts';
import { takeBackBatch } from '../archive/take-back-batch.ts';
import { applyImport, previewImport } from '../intake/accept.ts';
import { ok } from '../kernel/result.ts';
import { type Batch, listBatches } from '../pipeline/list-batches.ts';
import { refreshStandings } from '../pipeline/refresh-standings.ts';
import { correctionsOf, filesInput, readGiven } from './read-given.ts';
import { importText } from './text/import-text.ts';
import { readTool, writeTool } from './tool.ts';
import { sayFailure } from './tool-error.ts';

const HOW =
  'Files are job logs as CSV, TSV, XLSX, JSON, Markdown or SankeyMATIC text, by their whole path on this machine or as text.';

const previewTool = readTool({
  name: 'preview_import',
  title: 'See what an import would record',
  description: `Reads job logs and says what would be recorded, which columns were read as what, and what was not understood; records nothing. Always call it before import_file and go through it with the person. ${HOW}`,
  input: filesInput,
  run: async (deps, given) => {
    const read = await readGiven(deps, given);
    if (!read.ok) return read;
    const readings = read.value.map(({ reading }) => reading);
    const preview = await previewImport(deps.deps, readings, into(given));
    const drafts = readings.map((reading) => reading.drafts);
    const files = preview.files.map((file, at) => ({ ...file, drafts: (drafts[at] ?? []).map(shownDraft) }));
    return ok({ data: { ...preview, files }, text: importText(preview, drafts) });
  },
});

const importTool = writeTool({
  name: 'import_file',
  title: 'Import job logs',
  description: `Records what job logs hold, as one batch that can be taken back whole; what is recorded already is skipped. Call preview_import first and wait for the person's yes. ${HOW}`,
  input: filesInput,
  run: async (deps, given) => {
    const read = await readGiven(deps, given);
    if (!read.ok) return read;
    const { rememberCorrections } = await import('../intake/read-corrected.ts');
    // Before the import, so that one `undo` takes the import back.
    for (const one of read.value) await rememberCorrections(deps.deps, correctionsOf(given), one);
    const readings = read.value.map(({ reading }) => reading);
    const applied = await applyImport(deps.deps, readings, into(given));
    if (!applied.ok) return sayFailure(applied.failure);
    return ok({ data: { ...applied.value }, text: importText(applied.value, null) });
  },
});

const listBatchesTool = readTool({
  name: 'list_batches',
  title: 'List the imports',
  description: 'Lists every import with its files and counts, the latest first; each can be taken back whole.',
  input: z.strictObject({}),
  run: async ({ deps }) => {
    const items = await listBatches(deps);
    return ok({ data: { items }, text: items.length === 0 ? 'Nothing was imported yet.' : items.map(line).join('\n') });
  },
});

const takeBackTool = writeTool({
  name: 'take_back_batch',
  title: 'Take an import back',
  description:
    'Takes an import back whole, whenever it was, and leaves what was added or changed since. Say what goes and wait for a yes before you call it.',
  takesAway: true,
  input: z.strictObject({ batch: z.string().min(1).max(200).describe('The id of the import, from list_batches.') }),
  run: async ({ deps }, { batch }) => {
    const taken = await takeBackBatch({ ...deps, refreshStandings }, batch);
    if (!taken.ok) return sayFailure(taken.failure);
    const { applications, kept } = taken.value;
    const stayed = kept.map(
      ({ id, company, role, because }) => `Kept ${[company, role].filter(Boolean).join(', ')} (${id}): ${because}.`,
    );
    const text = [`Took back ${counted(applications, 'application')}.`, ...stayed].join('\n');
    return ok({ data: { ...taken.value }, text });
  },
});

/** Tools over other people's files. */
export const IMPORTS = [previewTool, importTool, listBatchesTool, takeBackTool];

function into({ search }: { readonly search?: string | undefined }) {
  return search === undefined ? {} : { search };
}

type Draft = Parameters<typeof importText>[1] extends readonly (readonly (infer One)[])[] | null ? One : never;

function shownDraft({ company, role, sentOn, state, events, origin }: Draft) {
  return { company, role, sentOn, state, events, origin };
}

function line({ id, at, files, applications, takenBackAt }: Batch): string {
  const names = files.map(({ file }) => file).join(', ');
  const state =
    takenBackAt === null
      ? `${counted(applications, 'application')} of it are there`
      : `taken back on ${takenBackAt.slice(0, 10)}`;
  return `- ${id}, ${at.slice(0, 10)}: ${names}; ${state}`;
}
