import { createRoute, z } from '@hono/zod-openapi';
import { takeBackBatch } from '../archive/take-back-batch.ts';
import { refreshStandings } from '../pipeline/refresh-standings.ts';
import { undoChanges } from '../pipeline/undo-changes.ts';
import type { ApiDeps } from './api-deps.ts';
import { refuse } from './refuse.ts';
import { answers, jsonBody, PROBLEMS, resource } from './resource.ts';
import { UndoneSchema } from './schemas/ledger-schemas.ts';

const undo = createRoute({
  method: 'post',
  path: '/undo',
  summary: 'Take back the last changes, the latest first',
  request: jsonBody(z.strictObject({ count: z.int().min(1).max(100).default(1) })),
  responses: { 200: answers(UndoneSchema, 'Taken back'), ...PROBLEMS },
});

const takeBack = createRoute({
  method: 'delete',
  path: '/batches/{id}',
  summary: 'Take an import back whole, and leave what was added or changed since',
  request: { params: z.object({ id: z.string().min(1) }) },
  responses: { 200: answers(UndoneSchema, 'Taken back'), ...PROBLEMS },
});

/** `/undo` and `/batches`: every change can be taken back. */
export function changeRoutes({ deps }: ApiDeps) {
  return resource()
    .openapi(undo, async (c) => {
      const undone = await undoChanges(deps, c.req.valid('json').count);
      return undone.ok ? c.json({ undone: undone.value, kept: [] }, 200) : refuse(c, undone.failure);
    })
    .openapi(takeBack, async (c) => {
      const taken = await takeBackBatch({ ...deps, refreshStandings }, c.req.valid('param').id);
      if (!taken.ok) return refuse(c, taken.failure);
      const { batchId, applications, kept } = taken.value;
      const summary = `Took back the import of ${applications} applications`;
      const named = kept.map(
        ({ company, role, because }) => `${[company, role].filter(Boolean).join(', ')}: ${because}`,
      );
      return c.json({ undone: [{ kind: 'take-back-batch', summary, at: deps.now(), batchId }], kept: named }, 200);
    });
}
