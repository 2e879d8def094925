import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { listApplications } from '../pipeline/list-applications.ts';
import { renderReport } from '../report/render-report.ts';
import { refuse } from './refuse.ts';
import { PROBLEMS, resource, route, SearchQuery } from './resource.ts';
import type { RouteDeps } from './route-deps.ts';

const report = route({
  method: 'get',
  path: '/report',
  summary: 'The diagnosis as one page to keep or to hand on; companies are masked unless names are asked for',
  request: {
    query: SearchQuery.extend({
      asOf: z.iso.date().optional().openapi({ description: 'Moved back: what one would have known then' }),
      names: z.literal('1').optional(),
    }),
  },
  responses: {
    200: { content: { 'text/html': { schema: z.string() } }, description: 'The page' },
    ...PROBLEMS,
  },
});

/** `/report`: a page that stands by itself, without a script and without a link to anything. */
export function reportRoutes({ deps, version, readings }: RouteDeps) {
  return resource().openapi(report, async (c) => {
    const { names, ...asked } = c.req.valid('query');
    const read = await readings.report({ ...asked, all: true });
    if (!read.ok) return refuse(c, read.failure);
    const { search, report } = read.value;
    const all = await listApplications(deps, search ? { search: search.id } : {});
    if (!all.ok) return refuse(c, all.failure);
    const page = renderReport({
      report,
      applications: all.value.items.toReversed(),
      withNames: names === '1',
      frame: {
        subject: search?.name ?? 'Nothing is recorded yet',
        asOfBecause: report.asOf === deps.today() ? null : 'as you asked',
        madeOn: deps.today(),
        version,
        isSample: search?.isSample ?? false,
      },
    });
    c.header('content-security-policy', policyOf(page));
    return c.html(page, 200);
  });
}

/** Allows the page's own style and nothing else at all; known by its hash, so that no other style can slip in. */
function policyOf(page: string): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}
