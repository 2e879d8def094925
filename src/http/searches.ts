import { z } from '@hono/zod-openapi';
import { fail, ok, type Result } from '../kernel/result.ts';
import { activateSearch } from '../pipeline/activate-search.ts';
import { addSearch } from '../pipeline/add-search.ts';
import { deleteSearch } from '../pipeline/delete-search.ts';
import type { Deps } from '../pipeline/deps.ts';
import { editSearch } from '../pipeline/edit-search.ts';
import type { NoSuchSearch } from '../pipeline/find-search.ts';
import { listSearches } from '../pipeline/list-searches.ts';
import { NewSearch, SearchEdit } from '../pipeline/model.ts';
import type { ApiDeps } from './api-deps.ts';
import { GoneSince } from './gone-since.ts';
import { notingChange } from './noting-change.ts';
import { PageQuery, pageOf } from './page-of.ts';
import { refuse } from './refuse.ts';
import { answers, Id, jsonBody, PROBLEMS, resource, route } from './resource.ts';
import { changed, listPage, SearchSchema } from './schemas/ledger-schemas.ts';

const list = route({
  method: 'get',
  path: '/searches',
  summary: 'The searches, in the order they were made',
  request: { query: PageQuery },
  responses: { 200: answers(listPage(SearchSchema), 'One page; all of them if no limit is named'), ...PROBLEMS },
});

const add = route({
  method: 'post',
  path: '/searches',
  summary: 'Add a search and make it the active one',
  request: jsonBody(NewSearch.omit({ isSample: true })),
  responses: { 201: answers(changed(SearchSchema), 'Added'), ...PROBLEMS },
});

const edit = route({
  method: 'patch',
  path: '/searches/{id}',
  summary: 'Change what is known of a search, or with isActive alone make it the active one',
  request: {
    params: Id,
    ...jsonBody(z.union([z.strictObject({ isActive: z.literal(true) }), SearchEdit])),
  },
  responses: { 200: answers(changed(SearchSchema), 'Changed'), ...PROBLEMS },
});

const remove = route({
  method: 'delete',
  path: '/searches/{id}',
  summary: 'Delete a search with everything in it; undo brings it back',
  request: { params: Id },
  responses: {
    200: answers(changed(z.object({ id: z.string(), applications: z.int() })), 'Deleted, and how many went with it'),
    ...PROBLEMS,
  },
});

/** `/searches`: a search has a name, a beginning and an end; one of them is the active one. */
export function searchRoutes({ deps }: ApiDeps) {
  return resource()
    .openapi(list, async (c) => {
      const page = pageOf(await listSearches(deps), ({ id }) => id, c.req.valid('query'));
      return page.ok ? c.json(page.value, 200) : refuse(c, page.failure);
    })
    .openapi(add, async (c) => {
      const { deps: own, change } = notingChange(deps);
      const added = await addSearch(own, { ...c.req.valid('json'), isSample: false }, { activate: true });
      if (!added.ok) return refuse(c, added.failure);
      return c.json({ ...(await readOne(deps, added.value.id)), change: change() }, 201);
    })
    .openapi(edit, async (c) => {
      const { id } = c.req.valid('param');
      const known = await exactSearch(deps, id);
      if (!known.ok) return refuse(c, known.failure);
      const { deps: own, change } = notingChange(deps);
      const body = c.req.valid('json');
      const edited = 'isActive' in body ? await activateSearch(own, id) : await editSearch(own, id, body);
      if (!edited.ok) return refuse(c, edited.failure);
      return c.json({ ...(await readOne(deps, id)), change: change() }, 200);
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param');
      const known = await exactSearch(deps, id);
      if (!known.ok) return refuse(c, known.failure);
      const { deps: own, change } = notingChange(deps);
      const removed = await deleteSearch(own, id);
      return removed.ok ? c.json({ ...removed.value, change: change() }, 200) : refuse(c, removed.failure);
    });
}

/** Operations take a name as well; where the address says id, only an id will do. */
async function exactSearch(deps: Deps, id: string): Promise<Result<null, NoSuchSearch>> {
  const searches = await listSearches(deps);
  const known = searches.map(({ name }) => name);
  return searches.some((search) => search.id === id) ? ok(null) : fail({ kind: 'no-such-search', name: id, known });
}

async function readOne(deps: Deps, id: string) {
  const found = (await listSearches(deps)).find((search) => search.id === id);
  if (!found) throw new GoneSince('search');
  return found;
}
