import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type Acceptance, applyImport, previewImport } from '../intake/accept.ts';
import type { Draft, FileReading, Origin } from '../intake/draft.ts';
import type { Corrections } from '../intake/model.ts';
import { type CorrectedReading, rememberCorrections } from '../intake/read-corrected.ts';
import type { ImportReport, PreviewedDraft } from './api.ts';
import type { ApiDeps } from './api-deps.ts';
import { importLimit } from './import-limit.ts';
import { notingChange } from './noting-change.ts';
import { problem } from './problem.ts';
import { readUploads, type Upload } from './read-uploads.ts';
import { refuse } from './refuse.ts';
import { answers, PROBLEMS, resource, route, SearchQuery } from './resource.ts';
import { CorrectionsForm } from './schemas/corrections-schema.ts';
import { ImportSchema } from './schemas/import-schema.ts';
import { changed } from './schemas/ledger-schemas.ts';

const Form = z.object({
  file: z
    .union([z.file(), z.array(z.file()).min(1)])
    .openapi({ type: 'array', items: { type: 'string', format: 'binary' } }),
  ...CorrectionsForm,
});
type Form = z.output<typeof Form>;

const imports = route({
  method: 'post',
  path: '/imports',
  summary: 'Record what job logs hold, as one batch; with dryRun show it and record nothing',
  request: {
    query: SearchQuery.extend({
      dryRun: z.literal('1').optional(),
      look: z
        .literal('1')
        .optional()
        .openapi({ description: 'With dryRun: every column with its reason and every row as written and as read' }),
    }),
    body: { required: true, content: { 'multipart/form-data': { schema: Form } } },
  },
  responses: {
    200: answers(changed(ImportSchema), 'What was read'),
    201: answers(changed(ImportSchema), 'What was recorded'),
    ...PROBLEMS,
  },
});

/**
 * `/imports`: files given to the page. Of several all are recorded or none; a look shows those that cannot be read as well.
 * Where the person stops waiting, nothing is recorded.
 */
export function importRoutes({ deps }: ApiDeps) {
  const routes = resource();
  routes.use('/imports', importLimit());
  return routes.openapi(imports, async (c) => {
    const uploads = uploadsOf(c.req.valid('form'));
    if (typeof uploads === 'string') return problem(c, tooFewCorrections(uploads));
    const { dryRun, look, search } = c.req.valid('query');
    const { signal } = c.req.raw;
    const into = { signal, ...(search === undefined ? {} : { search }) };
    try {
      const read = await readUploads(deps, uploads, { look: dryRun === '1' && look === '1', signal });
      const readings = read.map(({ reading }) => reading);
      const broken = readings.find(({ layout }) => layout === 'none');
      const isLook = dryRun !== undefined && look !== undefined;
      if (broken !== undefined && (!isLook || readings.length === 1)) return problem(c, unreadable(broken));
      if (dryRun) return c.json(previewed(await previewImport(deps, readings, into), read), 200);
      for (const [at, upload] of uploads.entries()) {
        const own = read[at];
        if (own !== undefined) await rememberCorrections(deps, upload.corrections, own);
      }
      const { deps: own, change } = notingChange(deps);
      const applied = await applyImport(own, readings, into);
      return applied.ok ? c.json({ ...applied.value, change: change() }, 201) : refuse(c, applied.failure);
    } catch (error) {
      return stopped(c, error);
    }
  });
}

/** Each file with what was settled about it; else what was given neither once nor for each file. */
function uploadsOf(form: Form): readonly Upload[] | keyof Corrections {
  const files = [form.file].flat();
  const isWrong = (name: keyof Corrections) => {
    const { length } = form[name];
    // Words on single rows can only be of one file.
    return length > 0 && length !== files.length && (length > 1 || name === 'rows');
  };
  const wrong = (['dates', 'year', 'map', 'words', 'rows'] as const).find(isWrong);
  if (wrong !== undefined) return wrong;
  return files.map((file, at) => {
    const [dates, year] = [nth(form.dates, at), nth(form.year, at)];
    const [map, words, rows] = [nth(form.map, at), nth(form.words, at), form.rows[at]];
    return {
      file,
      corrections: {
        ...(dates && { dates }),
        ...(year && { year }),
        ...(map && { map }),
        ...(words && { words }),
        ...(rows && { rows }),
      },
    };
  });
}

function nth<Value>(given: readonly Value[], at: number): Value | undefined {
  return given.length === 1 ? given[0] : given[at];
}

/** What would be recorded. A look shows the drafts whole, with what each is to the record; else those fields that are told for good. */
function previewed(preview: Acceptance, read: readonly CorrectedReading[]): ImportReport {
  const files = preview.files.map((file, at) => {
    const { reading, mapping } = read[at] ?? {};
    const drafts = reading?.drafts ?? [];
    if (file.look === undefined) return { ...file, drafts: drafts.map(plainDraft) };
    const fateOf = fates(file);
    return { ...file, mapping: mapping ?? null, drafts: drafts.map((one) => ({ ...one, fate: fateOf(one) })) };
  });
  return { ...preview, files, change: null };
}

function plainDraft({ company, role, sentOn, state, events, origin }: Draft) {
  return { company, role, sentOn, state, events, origin };
}

/** What a draft is to the record: its origin is the very one that the acceptance tells. */
function fates({ updated, unchanged, deleted }: Acceptance['files'][number]) {
  const known = new Map<Origin, NonNullable<PreviewedDraft['fate']>>();
  for (const { origin } of unchanged) known.set(origin, 'known');
  for (const { origin } of deleted) known.set(origin, 'deleted');
  for (const { origin } of updated) known.set(origin, 'adds');
  return ({ origin }: Draft) => known.get(origin) ?? ('new' as const);
}

/** Nobody waits for the answer any longer: it is given for those who log it. */
function stopped(c: Context, error: unknown) {
  if (!(error instanceof DOMException) || error.name !== 'AbortError') throw error;
  return problem(c, {
    status: 408,
    kind: 'stopped',
    title: 'It was stopped',
    detail: 'Nothing was recorded.',
    mend: 'Send the files again.',
  });
}

function tooFewCorrections(name: keyof Corrections) {
  return {
    status: 400,
    kind: 'malformed',
    title: 'The request cannot be read',
    detail: `"${name}" was given neither once nor once for each file.`,
    where: name,
    mend: `Send "${name}" as often as "file", in the same order; an empty one says nothing.`,
  } as const;
}

function unreadable({ file, rejected }: FileReading) {
  return {
    status: 422,
    kind: 'file-unreadable',
    title: 'This file holds no applications that can be read',
    detail: rejected[0]?.because ?? 'No table with applications was found.',
    where: file,
    mend: 'Give a job log as CSV, XLSX, JSON, Markdown or SankeyMATIC text.',
  } as const;
}
