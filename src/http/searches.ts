import { createRoute, z } from '@hono/zod-openapi';
import { activateSearch } from '../pipeline/activate-search.ts';
import { addSearch } from '../pipeline/add-search.ts';
import { editSearch } from '../pipeline/edit-search.ts';
import { listSearches } from '../pipeline/list-searches.ts';
import { NewSearch, SearchEdit } from '../pipeline/model.ts';
import type { ApiDeps } from './api-deps.ts';
import { refuse } from './refuse.ts';
import { answers, jsonBody, PROBLEMS, resource } from './resource.ts';
import { SearchSchema } from './schemas/ledger-schemas.ts';

const list = createRoute({
  method: 'get',
  path: '/searches',
  summary: 'The searches, in the order they were made',
  responses: {
    200: answers(z.object({ items: z.array(SearchSchema).readonly(), next: z.null() }), 'All of them'),
    ...PROBLEMS,
  },
});

const add = createRoute({
  method: 'post',
  path: '/searches',
  summary: 'Add a search and make it the active one',
  request: jsonBody(NewSearch.omit({ isSample: true })),
  responses: { 201: answers(SearchSchema, 'Added'), ...PROBLEMS },
});

const edit = createRoute({
  method: 'patch',
  path: '/searches/{id}',
  summary: 'Change what is known of a search, or make it the active one',
  request: {
    params: z.object({ id: z.string().min(1) }),
    ...jsonBody(SearchEdit.extend({ isActive: z.literal(true).optional() })),
  },
  responses: { 200: answers(SearchSchema, 'Changed'), ...PROBLEMS },
});

/** `/searches`: a search has a name, a beginning and an end; one of them is the active one. */
export function searchRoutes({ deps }: ApiDeps) {
  const one = async (id: string) => {
    const found = (await listSearches(deps)).find((search) => search.id === id);
    if (!found) throw new Error(`The search ${id} was changed and is gone`);
    return found;
  };
  return resource()
    .openapi(list, async (c) => c.json({ items: await listSearches(deps), next: null }, 200))
    .openapi(add, async (c) => {
      const added = await addSearch(deps, { ...c.req.valid('json'), isSample: false }, { activate: true });
      return added.ok ? c.json(await one(added.value.id), 201) : refuse(c, added.failure);
    })
    .openapi(edit, async (c) => {
      const { id } = c.req.valid('param');
      const { isActive, ...fields } = c.req.valid('json');
      const edited = await editSearch(deps, id, fields);
      if (!edited.ok) return refuse(c, edited.failure);
      const activated = isActive ? await activateSearch(deps, edited.value.id) : edited;
      return activated.ok ? c.json(await one(activated.value.id), 200) : refuse(c, activated.failure);
    });
}
