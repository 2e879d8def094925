import { createRoute, z } from '@hono/zod-openapi';
import { ok } from '../kernel/result.ts';
import { addApplication } from '../pipeline/add-application.ts';
import { correctEvent } from '../pipeline/correct-event.ts';
import { deleteApplication } from '../pipeline/delete-application.ts';
import { editApplication } from '../pipeline/edit-application.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import { ApplicationEdit, EventCorrection, NewApplication, NewEvent } from '../pipeline/model.ts';
import { parseQuickAdd } from '../pipeline/parse-quick-add.ts';
import { readApplication } from '../pipeline/read-application.ts';
import { recordEvent } from '../pipeline/record-event.ts';
import type { ApiDeps } from './api-deps.ts';
import { refuse } from './refuse.ts';
import { answers, jsonBody, malformed, PROBLEMS, resource, SearchQuery } from './resource.ts';
import { DetailSchema, RowSchema } from './schemas/ledger-schemas.ts';

/** A page is at most this long; a list of 10,000 is read in 20 pages. */
const LONGEST_PAGE = 500;

const Id = z.object({ id: z.string().min(1) });

const list = createRoute({
  method: 'get',
  path: '/applications',
  summary: 'The applications of a search, the latest sent first',
  request: {
    query: SearchQuery.extend({
      limit: z.coerce.number().int().min(1).max(LONGEST_PAGE).default(100),
      cursor: z.string().optional(),
      text: z.string().max(200).optional(),
      ids: z.string().optional().openapi({ description: 'Comma-separated: only these, of whatever search' }),
    }),
  },
  responses: {
    200: answers(z.object({ items: z.array(RowSchema).readonly(), next: z.string().nullable() }), 'One page'),
    ...PROBLEMS,
  },
});

const add = createRoute({
  method: 'post',
  path: '/applications',
  summary: 'Record an application, from fields or from one line of text',
  request: {
    query: SearchQuery,
    ...jsonBody(z.union([z.strictObject({ line: z.string().min(1).max(2000) }), NewApplication])),
  },
  responses: { 201: answers(DetailSchema, 'Recorded'), ...PROBLEMS },
});

const show = createRoute({
  method: 'get',
  path: '/applications/{id}',
  summary: 'One application with its timeline',
  request: { params: Id },
  responses: { 200: answers(DetailSchema, 'The application'), ...PROBLEMS },
});

const remove = createRoute({
  method: 'delete',
  path: '/applications/{id}',
  summary: 'Delete an application; undo brings it back',
  request: { params: Id },
  responses: { 200: answers(Id, 'Deleted'), ...PROBLEMS },
});

const record = createRoute({
  method: 'post',
  path: '/applications/{id}/events',
  summary: 'Record what happened to an application',
  request: { params: Id, ...jsonBody(NewEvent) },
  responses: { 201: answers(DetailSchema, 'Recorded'), ...PROBLEMS },
});

const edit = createRoute({
  method: 'patch',
  path: '/applications/{id}',
  summary: 'Change fields of an application; those left out stay as they are',
  request: { params: Id, ...jsonBody(ApplicationEdit) },
  responses: { 200: answers(DetailSchema, 'Changed'), ...PROBLEMS },
});

const correct = createRoute({
  method: 'patch',
  path: '/events/{id}',
  summary: 'Say what an event should have said, or that it never happened',
  request: { params: Id, ...jsonBody(EventCorrection) },
  responses: { 200: answers(DetailSchema, 'Corrected'), ...PROBLEMS },
});

/** `/applications`: the list, one application, and what happens to it. */
export function applicationRoutes({ deps }: ApiDeps) {
  const detail = async (id: string) => {
    const read = await readApplication(deps, id);
    if (!read.ok) throw new Error(`The application ${id} was recorded and is gone`);
    return read.value;
  };
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
      const { search } = c.req.valid('query');
      const added = await addApplication(deps, application.data, search ? { search } : {});
      return added.ok ? c.json(await detail(added.value.id), 201) : refuse(c, added.failure);
    })
    .openapi(show, async (c) => {
      const read = await readApplication(deps, c.req.valid('param').id);
      return read.ok ? c.json(read.value, 200) : refuse(c, read.failure);
    })
    .openapi(edit, async (c) => {
      const edited = await editApplication(deps, c.req.valid('param').id, c.req.valid('json'));
      return edited.ok ? c.json(await detail(edited.value.id), 200) : refuse(c, edited.failure);
    })
    .openapi(remove, async (c) => {
      const removed = await deleteApplication(deps, c.req.valid('param').id);
      return removed.ok ? c.json(removed.value, 200) : refuse(c, removed.failure);
    })
    .openapi(record, async (c) => {
      const recorded = await recordEvent(deps, c.req.valid('param').id, c.req.valid('json'));
      return recorded.ok ? c.json(await detail(recorded.value.applicationId), 201) : refuse(c, recorded.failure);
    })
    .openapi(correct, async (c) => {
      const corrected = await correctEvent(deps, c.req.valid('param').id, c.req.valid('json'));
      return corrected.ok ? c.json(await detail(corrected.value.applicationId), 200) : refuse(c, corrected.failure);
    });
}

type Filter = NonNullable<Parameters<typeof listApplications>[1]>;

function listFilter(query: { [Key in keyof Filter]: Filter[Key] | undefined }, ids: string | undefined): Filter {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Filter;
  return ids === undefined ? given : { ...given, all: true, ids: ids.split(',') };
}
