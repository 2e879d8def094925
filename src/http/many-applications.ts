import { z } from '@hono/zod-openapi';
import { ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import { editApplications } from '../pipeline/edit-applications.ts';
import type { ManyChanged } from '../pipeline/many-changed.ts';
import { ApplicationEdit, NewEvent } from '../pipeline/model.ts';
import { recordForMany } from '../pipeline/record-for-many.ts';
import type { ApiDeps } from './api-deps.ts';
import { deleteExact } from './delete-exact.ts';
import { exactRows } from './exact-ids.ts';
import { notingChange } from './noting-change.ts';
import { refuse } from './refuse.ts';
import { answers, jsonBody, PROBLEMS, resource, route } from './resource.ts';
import { ChangedRowsSchema, changed } from './schemas/ledger-schemas.ts';

/** A whole search may be chosen at once; more than that is a mistake of a program. */
const ids = z.array(z.string().min(1).max(200)).min(1).max(20_000);

const edit = route({
  method: 'patch',
  path: '/applications',
  summary: 'Change the same fields of several applications, all of them or none, as one change',
  request: jsonBody(z.strictObject({ ids, edit: ApplicationEdit })),
  responses: { 200: answers(ChangedRowsSchema, 'Changed'), ...PROBLEMS },
});

const remove = route({
  method: 'delete',
  path: '/applications',
  summary: 'Delete several applications, all of them or none, as one change; undo brings them back',
  request: jsonBody(z.strictObject({ ids })),
  responses: { 200: answers(changed(z.object({ ids: z.array(z.string()).readonly() })), 'Deleted'), ...PROBLEMS },
});

const record = route({
  method: 'post',
  path: '/events',
  summary: 'Record what happened to several applications, all of them or none, as one change',
  request: jsonBody(z.strictObject({ ids, event: NewEvent })),
  responses: { 201: answers(ChangedRowsSchema, 'Recorded'), ...PROBLEMS },
});

/** What changes several applications at once. */
export function manyApplicationRoutes({ deps }: ApiDeps) {
  return resource()
    .openapi(edit, async (c) => {
      const { ids: given, edit: fields } = c.req.valid('json');
      const edited = await changeMany(deps, given, (own) => editApplications(own, given, fields));
      return edited.ok ? c.json(edited.value, 200) : refuse(c, edited.failure);
    })
    .openapi(remove, async (c) => {
      const removed = await deleteExact(deps, c.req.valid('json').ids);
      return removed.ok ? c.json(removed.value, 200) : refuse(c, removed.failure);
    })
    .openapi(record, async (c) => {
      const { ids: given, event } = c.req.valid('json');
      const recorded = await changeMany(deps, given, (own) => recordForMany(own, given, event));
      return recorded.ok ? c.json(recorded.value, 201) : refuse(c, recorded.failure);
    });
}

/** Runs an operation on applications given by whole ids, and reads their rows as they stand afterwards. */
async function changeMany<Failure extends { kind: string }>(
  deps: Deps,
  given: readonly string[],
  work: (deps: Deps) => Promise<Result<ManyChanged, Failure>>,
) {
  const known = await exactRows(deps, given);
  if (!known.ok) return known;
  const noting = notingChange(deps);
  const done = await work(noting.deps);
  if (!done.ok) return done;
  const rows = await exactRows(deps, done.value.ids);
  if (!rows.ok) return rows;
  return ok({ items: rows.value, warnings: done.value.warnings, change: noting.change() });
}
