import { z } from '@hono/zod-openapi';
import { CHANNELS, STATES } from '../analysis/model.ts';
import { ok } from '../kernel/result.ts';
import { addApplication } from '../pipeline/add-application.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import { NewApplication } from '../pipeline/model.ts';
import { parseQuickAdd } from '../pipeline/parse-quick-add.ts';
import { readApplication } from '../pipeline/read-application.ts';
import type { ApiDeps } from './api-deps.ts';
import { readChanged } from './change-application.ts';
import { exactRows } from './exact-ids.ts';
import { notingChange } from './noting-change.ts';
import { refuse } from './refuse.ts';
import { answers, Id, jsonBody, malformed, PROBLEMS, resource, route, SearchQuery } from './resource.ts';
import { ChangedDetailSchema, DetailSchema, RowSchema } from './schemas/ledger-schemas.ts';

/** A page is at most this long; a list of 10,000 is read in 5 pages. */
const LONGEST_PAGE = 2000;

/** Words apart by commas, each one of `known`. */
const listOf = <Word extends string>(known: readonly [Word, ...Word[]]) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(known)))
    .openapi({ type: 'string', description: `Comma-separated: ${known.join(', ')}` });

const list = route({
  method: 'get',
  path: '/applications',
  summary: 'The applications of a search, the latest sent first',
  request: {
    query: SearchQuery.extend({
      limit: z.coerce.number().int().min(1).max(LONGEST_PAGE).default(100),
      cursor: z
        .string()
        .regex(/^(\d{4}-\d{2}-\d{2}|)_\d{1,9}_\d{1,9}$/, 'is no cursor of this list')
        .optional(),
      text: z.string().max(200).optional(),
      ids: z
        .string()
        .max(200_000)
        .optional()
        .openapi({ description: 'Comma-separated: only these, of whatever search' }),
      states: listOf(STATES).optional(),
      channel: z.enum(CHANNELS).optional(),
      tag: z.string().min(1).max(60).optional(),
      batch: z.string().min(1).max(200).optional().openapi({ description: 'Only those that this import brought' }),
    }),
  },
  responses: {
    200: answers(z.object({ items: z.array(RowSchema).readonly(), next: z.string().nullable() }), 'One page'),
    ...PROBLEMS,
  },
});

const add = route({
  method: 'post',
  path: '/applications',
  summary: 'Record an application, from fields or from one line of text',
  request: {
    query: SearchQuery.extend({
      evenIfRecorded: z
        .literal('1')
        .optional()
        .openapi({ description: 'It is a second one although company, role and day are those of one recorded' }),
    }),
    ...jsonBody(z.union([z.strictObject({ line: z.string().min(1).max(2000) }), NewApplication])),
  },
  responses: { 201: answers(ChangedDetailSchema, 'Recorded'), ...PROBLEMS },
});

const show = route({
  method: 'get',
  path: '/applications/{id}',
  summary: 'One application with its timeline',
  request: { params: Id },
  responses: { 200: answers(DetailSchema, 'The application'), ...PROBLEMS },
});

/** `/applications`: the list, a new one, and one with its timeline. */
export function applicationRoutes({ deps }: ApiDeps) {
  return resource()
    .openapi(list, async (c) => {
      const { ids, ...filter } = c.req.valid('query');
      const page = await listApplications(deps, listFilter(filter, ids));
      return page.ok ? c.json(page.value, 200) : refuse(c, page.failure);
    })
    .openapi(add, async (c) => {
      const body = c.req.valid('json');
      const read = 'line' in body ? parseQuickAdd(body.line, deps.today()) : ok(body);
      if (!read.ok) return refuse(c, read.failure);
      const application = NewApplication.safeParse(read.value);
      if (!application.success) return malformed(c, application.error);
      const { search, evenIfRecorded } = c.req.valid('query');
      const noting = notingChange(deps);
      const options = { ...(search ? { search } : {}), evenIfRecorded: evenIfRecorded === '1' };
      const added = await addApplication(noting.deps, application.data, options);
      if (!added.ok) return refuse(c, added.failure);
      return c.json(await readChanged(noting, added.value.id, added.value.warnings), 201);
    })
    .openapi(show, async (c) => {
      const { id } = c.req.valid('param');
      const known = await exactRows(deps, [id]);
      if (!known.ok) return refuse(c, known.failure);
      const read = await readApplication(deps, id);
      return read.ok ? c.json(read.value, 200) : refuse(c, read.failure);
    });
}

type Filter = NonNullable<Parameters<typeof listApplications>[1]>;

function listFilter(query: { [Key in keyof Filter]: Filter[Key] | undefined }, ids: string | undefined): Filter {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Filter;
  return ids === undefined ? given : { ...given, all: true, ids: ids.split(',') };
}
