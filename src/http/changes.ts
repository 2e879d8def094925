import { z } from '@hono/zod-openapi';
import { takeBackBatch } from '../archive/take-back-batch.ts';
import { listBatches } from '../pipeline/list-batches.ts';
import { listChanges } from '../pipeline/list-changes.ts';
import { refreshStandings } from '../pipeline/refresh-standings.ts';
import { undoChanges, undoNamedChange } from '../pipeline/undo-changes.ts';
import type { ApiDeps } from './api-deps.ts';
import { notingChange } from './noting-change.ts';
import { PageQuery, pageOf } from './page-of.ts';
import { refuse } from './refuse.ts';
import { answers, Id, jsonBody, PROBLEMS, resource, route } from './resource.ts';
import { BatchSchema, changed, LoggedChangeSchema, listPage, UndoneSchema } from './schemas/ledger-schemas.ts';

const undo = route({
  method: 'post',
  path: '/undo',
  summary: 'Take back the change with this number, or the last ones, the latest first',
  request: jsonBody(
    z.union([z.strictObject({ seq: z.int().min(1) }), z.strictObject({ count: z.int().min(1).max(100).default(1) })]),
  ),
  responses: { 200: answers(UndoneSchema, 'Taken back'), ...PROBLEMS },
});

const log = route({
  method: 'get',
  path: '/changes',
  summary: 'What was done, the latest first, what was taken back included',
  request: {
    query: PageQuery.extend({
      limit: z.coerce.number().int().min(1).max(500).default(50),
      cursor: z
        .string()
        .regex(/^\d{1,9}$/, 'is no cursor of this list')
        .optional(),
    }),
  },
  responses: { 200: answers(listPage(LoggedChangeSchema), 'One page'), ...PROBLEMS },
});

const batches = route({
  method: 'get',
  path: '/batches',
  summary: 'The imports, the latest first',
  request: { query: PageQuery },
  responses: { 200: answers(listPage(BatchSchema), 'One page; all of them if no limit is named'), ...PROBLEMS },
});

const takeBack = route({
  method: 'delete',
  path: '/batches/{id}',
  summary: 'Take an import back whole, and leave what was added or changed since',
  request: { params: Id },
  responses: { 200: answers(changed(UndoneSchema), 'Taken back'), ...PROBLEMS },
});

/** `/undo`, `/changes` and `/batches`: what was done, and taking it back. */
export function changeRoutes({ deps }: ApiDeps) {
  return resource()
    .openapi(undo, async (c) => {
      const body = c.req.valid('json');
      const undone = 'seq' in body ? await undoNamedChange(deps, body.seq) : await undoChanges(deps, body.count);
      return undone.ok ? c.json({ undone: undone.value, kept: [] }, 200) : refuse(c, undone.failure);
    })
    .openapi(log, async (c) => c.json(await listChanges(deps, c.req.valid('query')), 200))
    .openapi(batches, async (c) => {
      const page = pageOf(await listBatches(deps), ({ id }) => id, c.req.valid('query'));
      return page.ok ? c.json(page.value, 200) : refuse(c, page.failure);
    })
    .openapi(takeBack, async (c) => {
      const { deps: own, change } = notingChange(deps);
      const taken = await takeBackBatch({ ...own, refreshStandings }, c.req.valid('param').id);
      if (!taken.ok) return refuse(c, taken.failure);
      const made = change();
      const { batchId, applications, kept } = taken.value;
      const summary = made?.summary ?? `Took back the import of ${applications} applications`;
      const named = kept.map(
        ({ company, role, because }) => `${[company, role].filter(Boolean).join(', ')}: ${because}`,
      );
      const undone = [{ seq: made?.seq ?? 0, kind: 'take-back-batch', summary, at: deps.now(), batchId }];
      return c.json({ undone, kept: named, change: made }, 200);
    });
}
