import { z } from '@hono/zod-openapi';
import { forgetMapping } from '../pipeline/forget-mapping.ts';
import { listMappings } from '../pipeline/list-mappings.ts';
import type { ApiDeps } from './api-deps.ts';
import { PageQuery, pageOf } from './page-of.ts';
import { refuse } from './refuse.ts';
import { answers, Id, PROBLEMS, resource, route } from './resource.ts';
import { listPage } from './schemas/ledger-schemas.ts';

const Mapping = z
  .object({
    id: z.string(),
    header: z.array(z.string()).readonly(),
    columns: z.record(z.string(), z.array(z.string()).readonly()),
  })
  .openapi('Mapping');

const list = route({
  method: 'get',
  path: '/mappings',
  summary: 'The headers whose columns were corrected, and how files with them are read since',
  request: { query: PageQuery },
  responses: { 200: answers(listPage(Mapping), 'One page; all of them if no limit is named'), ...PROBLEMS },
});

const forget = route({
  method: 'delete',
  path: '/mappings/{id}',
  summary: 'Forget how files with one header were read; what was imported stays as it is',
  request: { params: Id },
  responses: { 200: answers(z.object({ id: z.string() }), 'Forgotten'), ...PROBLEMS },
});

/** `/mappings`: what is remembered of how files are read. */
export function mappingRoutes({ deps }: ApiDeps) {
  return resource()
    .openapi(list, async (c) => {
      const page = pageOf(await listMappings(deps), ({ id }) => id, c.req.valid('query'));
      return page.ok ? c.json(page.value, 200) : refuse(c, page.failure);
    })
    .openapi(forget, async (c) => {
      const forgotten = await forgetMapping(deps, c.req.valid('param').id);
      return forgotten.ok ? c.json(forgotten.value, 200) : refuse(c, forgotten.failure);
    });
}
