import { z } from '@hono/zod-openapi';
import { listApplications } from '../pipeline/list-applications.ts';
import { refuse } from './refuse.ts';
import { answers, PROBLEMS, resource, route, SearchQuery } from './resource.ts';
import type { RouteDeps } from './route-deps.ts';
import { SearchSchema } from './schemas/ledger-schemas.ts';
import { EvidenceSchema, ReportSchema } from './schemas/report-schema.ts';

const AsOfQuery = SearchQuery.extend({
  asOf: z.iso.date().optional().openapi({ description: 'Moved back: what one would have known then' }),
});

const diagnosis = route({
  method: 'get',
  path: '/diagnosis',
  summary: 'Where the search fails, how sure that is, and what to try next',
  request: { query: AsOfQuery.extend({ all: z.literal('1').optional() }) },
  responses: {
    200: answers(z.object({ search: SearchSchema.nullable(), report: ReportSchema }), 'The diagnosis'),
    ...PROBLEMS,
  },
});

const Names = z.record(z.string(), z.object({ company: z.string().nullable(), role: z.string().nullable() }));
const evidence = route({
  method: 'get',
  path: '/evidence',
  summary: 'What the diagnosis is computed from, for the page to compute it again with other assumptions',
  request: { query: AsOfQuery },
  responses: {
    200: answers(z.object({ search: SearchSchema.nullable(), input: EvidenceSchema, names: Names }), 'The evidence'),
    ...PROBLEMS,
  },
});

/** `/diagnosis` and `/evidence`: the report of a search, and the plain data it comes from. */
export function diagnosisRoutes({ deps, readings }: RouteDeps) {
  return resource()
    .openapi(diagnosis, async (c) => {
      const { all, ...query } = c.req.valid('query');
      const read = await readings.report({ ...query, all: all === '1' });
      return read.ok ? c.json(read.value, 200) : refuse(c, read.failure);
    })
    .openapi(evidence, async (c) => {
      const read = await readings.input(c.req.valid('query'));
      if (!read.ok) return refuse(c, read.failure);
      const { search, input } = read.value;
      const page = await listApplications(deps, search ? { search: search.id } : {});
      if (!page.ok) return refuse(c, page.failure);
      const names = page.value.items.map(({ id, company, role }) => [id, { company, role }] as const);
      return c.json({ search, input, names: Object.fromEntries(names) }, 200);
    });
}
