import { z } from '@hono/zod-openapi';
import { COMPARED_BY } from '../analysis/compare-observed.ts';
import { readComparisons } from '../experiments/read-comparisons.ts';
import type { ApiDeps } from './api-deps.ts';
import { refuse } from './refuse.ts';
import { answers, PROBLEMS, resource, route, SearchQuery } from './resource.ts';
import { ComparisonSchema } from './schemas/experiment-schemas.ts';
import { listPage } from './schemas/ledger-schemas.ts';

const compare = route({
  method: 'get',
  path: '/comparisons',
  summary: 'What history shows of groups that nobody drew: observed, not tested, never a win',
  request: {
    query: SearchQuery.extend({ by: z.enum(COMPARED_BY).optional(), asOf: z.iso.date().optional() }),
  },
  responses: { 200: answers(listPage(ComparisonSchema), 'Each group with the largest'), ...PROBLEMS },
});

/** `/comparisons`: channels, levels, sizes, variants, and before and after. */
export function comparisonRoutes({ deps }: ApiDeps) {
  return resource().openapi(compare, async (c) => {
    const { by, asOf, search } = c.req.valid('query');
    const compared = await readComparisons(deps, {
      ...(by === undefined ? {} : { by }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(search === undefined ? {} : { search }),
    });
    return compared.ok ? c.json({ items: compared.value, next: null }, 200) : refuse(c, compared.failure);
  });
}
