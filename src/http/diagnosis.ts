import { z } from '@hono/zod-openapi';
import { gather } from '../diagnoses/gather.ts';
import type { Day } from '../kernel/day.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import { listSearches } from '../pipeline/list-searches.ts';
import { readSettings } from '../pipeline/read-settings.ts';
import type { ApiDeps } from './api-deps.ts';
import { refuse } from './refuse.ts';
import { answers, PROBLEMS, resource, route, SearchQuery } from './resource.ts';
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
export function diagnosisRoutes({ deps, analyse }: ApiDeps) {
  return resource()
    .openapi(diagnosis, async (c) => {
      const { all, ...query } = c.req.valid('query');
      const read = await readInput(deps, query);
      if (!read.ok) return refuse(c, read.failure);
      const report = await analyse(read.value.input, { all: all === '1' });
      return c.json({ search: read.value.search, report }, 200);
    })
    .openapi(evidence, async (c) => {
      const read = await readInput(deps, c.req.valid('query'));
      if (!read.ok) return refuse(c, read.failure);
      const { search, input } = read.value;
      const page = await listApplications(deps, search ? { search: search.id } : {});
      if (!page.ok) return refuse(c, page.failure);
      const names = page.value.items.map(({ id, company, role }) => [id, { company, role }] as const);
      return c.json({ search, input, names: Object.fromEntries(names) }, 200);
    });
}

async function readInput(
  deps: ApiDeps['deps'],
  { search, asOf }: { search?: string | undefined; asOf?: Day | undefined },
) {
  const gathered = await gather(deps, {
    today: deps.today(),
    reference: (await readSettings(deps)).reference,
    ...(search === undefined ? {} : { search }),
    ...(asOf === undefined ? {} : { asOf }),
  });
  if (!gathered.ok) return gathered;
  const { search: found, input } = gathered.value;
  const searches = found ? await listSearches(deps) : [];
  return { ok: true, value: { input, search: searches.find(({ id }) => id === found?.id) ?? null } } as const;
}
