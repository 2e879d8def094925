import { z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { type Acceptance, applyImport, previewImport } from '../intake/accept.ts';
import type { FileReading } from '../intake/draft.ts';
import { readFile } from '../intake/read-file.ts';
import { readMapping, rememberMapping } from '../pipeline/remember-mapping.ts';
import type { ApiDeps } from './api-deps.ts';
import { notingChange } from './noting-change.ts';
import { problem } from './problem.ts';
import { refuse } from './refuse.ts';
import { answers, PROBLEMS, resource, route, SearchQuery } from './resource.ts';
import { ImportSchema } from './schemas/import-schema.ts';
import { changed } from './schemas/ledger-schemas.ts';

/** Ten times the largest job log we have seen, thrice over. */
const BYTES_AT_MOST = 50_000_000;

const Columns = z.record(z.string(), z.array(z.string()));
const Form = z.object({
  file: z
    .union([z.file(), z.array(z.file()).min(1)])
    .openapi({ type: 'array', items: { type: 'string', format: 'binary' } }),
  dates: z.enum(['dmy', 'mdy']).optional(),
  map: z
    .string()
    .transform((text, context) => {
      const parsed = Columns.safeParse(fromJson(text));
      if (parsed.success) return parsed.data;
      context.addIssue({ code: 'custom', message: 'is no JSON object of columns, {"company": ["Employer"]}' });
      return z.NEVER;
    })
    .optional(),
});

const imports = route({
  method: 'post',
  path: '/imports',
  summary: 'Record what job logs hold, as one batch; with dryRun show it and record nothing',
  request: {
    query: SearchQuery.extend({ dryRun: z.literal('1').optional() }),
    body: { required: true, content: { 'multipart/form-data': { schema: Form } } },
  },
  responses: {
    200: answers(changed(ImportSchema), 'What was read'),
    201: answers(changed(ImportSchema), 'What was recorded'),
    ...PROBLEMS,
  },
});

/** `/imports`: files dropped on the page. Of several all are recorded or none. */
export function importRoutes({ deps }: ApiDeps) {
  const routes = resource();
  routes.use('/imports', bodyLimit({ maxSize: BYTES_AT_MOST, onError: (c) => problem(c, TOO_LARGE) }));
  return routes.openapi(imports, async (c) => {
    const { file, dates, map } = c.req.valid('form');
    const { dryRun, search } = c.req.valid('query');
    const headers: (readonly string[])[] = [];
    const readings: FileReading[] = [];
    for (const given of [file].flat()) {
      const reading = await readFile(
        { file: given.name, bytes: new Uint8Array(await given.arrayBuffer()) },
        {
          today: deps.today(),
          ...(dates ? { dates } : {}),
          mapFor: async (header) => {
            headers.push(header);
            return map ?? (await readMapping(deps, header));
          },
        },
      );
      if (reading.layout === 'none') return problem(c, unreadable(reading));
      readings.push(reading);
    }
    const into = search === undefined ? {} : { search };
    if (dryRun) {
      const preview = await previewImport(deps, readings, into);
      return c.json({ ...withDrafts(preview, readings), change: null }, 200);
    }
    if (map) for (const header of headers) await rememberMapping(deps, header, map);
    const { deps: own, change } = notingChange(deps);
    const applied = await applyImport(own, readings, into);
    return applied.ok ? c.json({ ...applied.value, change: change() }, 201) : refuse(c, applied.failure);
  });
}

function withDrafts(acceptance: Acceptance, readings: readonly FileReading[]) {
  const files = acceptance.files.map((file, at) => ({
    ...file,
    drafts: (readings[at]?.drafts ?? []).map(({ company, role, sentOn, state, events, origin }) => ({
      company,
      role,
      sentOn,
      state,
      events,
      origin,
    })),
  }));
  return { ...acceptance, files };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
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

const TOO_LARGE = {
  status: 413,
  kind: 'too-large',
  title: 'This is too large for a job log',
  detail: `More than ${BYTES_AT_MOST / 1_000_000} MB were sent at once.`,
  where: 'file',
  mend: 'Give the sheet with the applications alone, or use "breakpoint import FILE".',
} as const;
