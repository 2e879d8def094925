import { z } from '@hono/zod-openapi';
import { EXPORT_FORMATS, type ExportFormat, writeExport } from '../archive/write-export.ts';
import { listSearches } from '../pipeline/list-searches.ts';
import type { ApiDeps } from './api-deps.ts';
import { refuse } from './refuse.ts';
import { PROBLEMS, resource, route, SearchQuery } from './resource.ts';
import { streamPieces } from './stream-pieces.ts';

const FORMATS = Object.keys(EXPORT_FORMATS) as [ExportFormat, ...ExportFormat[]];

const exportFile = route({
  method: 'get',
  path: '/export',
  summary: 'Everything as one file: JSON is complete, the CSVs are for spreadsheets; with search only that one',
  request: { query: SearchQuery.extend({ format: z.enum(FORMATS).default('json') }) },
  responses: {
    200: {
      content: { 'application/json': { schema: z.unknown() }, 'text/csv': { schema: z.string() } },
      description: 'The file, sent as it is read',
    },
    ...PROBLEMS,
  },
});

/** `/export`: the whole ledger in pieces, so that it never has to fit in memory, as of one moment. */
export function exportRoutes({ deps, readAside }: ApiDeps) {
  return resource().openapi(exportFile, async (c) => {
    const { format, search } = c.req.valid('query');
    const searches = search === undefined ? [] : await listSearches(deps);
    const only = searches.find(({ id, name }) => id === search || name === search);
    if (search !== undefined && !only) {
      return refuse(c, { kind: 'no-such-search', name: search, known: searches.map((one) => one.name) });
    }
    const isJson = format === 'json';
    const name = `breakpoint-${deps.today()}${format === 'events-csv' ? '-events' : ''}.${isJson ? 'json' : 'csv'}`;
    c.header('content-type', isJson ? 'application/json' : 'text/csv; charset=utf-8');
    c.header('content-disposition', `attachment; filename="${name}"`);
    // A HEAD wants to know what would come: nobody would read the pieces, and the reading would wait for ever.
    if (c.req.method === 'HEAD') return c.body(null, 200);
    const searchId = only ? { searchId: only.id } : {};
    return c.body(
      await streamPieces((write) => readAside((aside) => writeExport({ ...aside, ...searchId }, format, write))),
      200,
    );
  });
}
