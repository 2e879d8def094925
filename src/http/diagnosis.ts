import { createRoute, z } from '@hono/zod-openapi';
import { gather } from '../diagnoses/gather.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import type { ApiDeps } from './api-deps.ts';
import { refuse } from './refuse.ts';
import { answers, PROBLEMS, resource, SearchQuery } from './resource.ts';
import { SearchSchema } from './schemas/ledger-schemas.ts';
import { EvidenceSchema, ReportSchema } from './schemas/report-schema.ts';

const AsOfQuery = SearchQuery.extend({
  asOf: z.iso.date().optional().openapi({ description: 'Moved back: what one would have known then' }),
});

const diagnosis = createRoute({
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
const evidence = createRoute({
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
export function diagnosisRoutes(api: ApiDeps) {
  return resource();
}
