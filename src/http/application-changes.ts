import { z } from '@hono/zod-openapi';
import { correctEvent } from '../pipeline/correct-event.ts';
import { editApplications } from '../pipeline/edit-applications.ts';
import { mergeApplications } from '../pipeline/merge-applications.ts';
import { ApplicationEdit, EventCorrection, NewEvent } from '../pipeline/model.ts';
import { recordEvent } from '../pipeline/record-event.ts';
import { withdrawApplication } from '../pipeline/withdraw-application.ts';
import type { ApiDeps } from './api-deps.ts';
import { changeApplication, readChanged } from './change-application.ts';
import { deleteExact } from './delete-exact.ts';
import { notingChange } from './noting-change.ts';
import { refuse } from './refuse.ts';
import { answers, Id, jsonBody, PROBLEMS, resource, route } from './resource.ts';
import { ChangedDetailSchema, changed } from './schemas/ledger-schemas.ts';

const edit = route({
  method: 'patch',
  path: '/applications/{id}',
  summary: 'Change fields of an application; those left out stay as they are',
  request: { params: Id, ...jsonBody(ApplicationEdit) },
  responses: { 200: answers(ChangedDetailSchema, 'Changed'), ...PROBLEMS },
});

const remove = route({
  method: 'delete',
  path: '/applications/{id}',
  summary: 'Delete an application; undo brings it back',
  request: { params: Id },
  responses: { 200: answers(changed(z.object({ id: z.string() })), 'Deleted'), ...PROBLEMS },
});

const record = route({
  method: 'post',
  path: '/applications/{id}/events',
  summary: 'Record what happened to an application',
  request: { params: Id, ...jsonBody(NewEvent) },
  responses: { 201: answers(ChangedDetailSchema, 'Recorded'), ...PROBLEMS },
});

const withdraw = route({
  method: 'post',
  path: '/applications/{id}/withdrawal',
  summary: 'Record that you took it back, today unless a day is given',
  request: { params: Id, ...jsonBody(NewEvent.pick({ on: true, note: true }).partial()) },
  responses: { 201: answers(ChangedDetailSchema, 'Recorded'), ...PROBLEMS },
});

const merge = route({
  method: 'post',
  path: '/applications/{id}/merge',
  summary: 'Make one of two: this one stays and takes over what the other has',
  request: { params: Id, ...jsonBody(z.strictObject({ other: z.string().min(1).max(200) })) },
  responses: { 200: answers(ChangedDetailSchema, 'Merged'), ...PROBLEMS },
});

const correct = route({
  method: 'patch',
  path: '/events/{id}',
  summary: 'Say what an event should have said, or that it never happened',
  request: { params: Id, ...jsonBody(EventCorrection) },
  responses: { 200: answers(ChangedDetailSchema, 'Corrected'), ...PROBLEMS },
});

/** What changes one application, each as one change that `POST /undo` takes back. */
export function applicationChangeRoutes({ deps }: ApiDeps) {
  return resource()
    .openapi(edit, async (c) => {
      const { id } = c.req.valid('param');
      const body = c.req.valid('json');
      const edited = await changeApplication(deps, id, (own) => editApplications(own, [id], body));
      return edited.ok ? c.json(edited.value, 200) : refuse(c, edited.failure);
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param');
      const removed = await deleteExact(deps, [id]);
      return removed.ok ? c.json({ id, change: removed.value.change }, 200) : refuse(c, removed.failure);
    })
    .openapi(record, async (c) => {
      const body = c.req.valid('json');
      const { id } = c.req.valid('param');
      const recorded = await changeApplication(deps, id, (own) => recordEvent(own, id, body));
      return recorded.ok ? c.json(recorded.value, 201) : refuse(c, recorded.failure);
    })
    .openapi(withdraw, async (c) => {
      const { on, note = null } = c.req.valid('json');
      const { id } = c.req.valid('param');
      const said = { note, ...(on ? { on } : {}) };
      const recorded = await changeApplication(deps, id, (own) => withdrawApplication(own, id, said));
      return recorded.ok ? c.json(recorded.value, 201) : refuse(c, recorded.failure);
    })
    .openapi(merge, async (c) => {
      const { other } = c.req.valid('json');
      const { id } = c.req.valid('param');
      const merged = await changeApplication(deps, id, (own) => mergeApplications(own, id, other), [other]);
      return merged.ok ? c.json(merged.value, 200) : refuse(c, merged.failure);
    })
    .openapi(correct, async (c) => {
      const noting = notingChange(deps);
      const corrected = await correctEvent(noting.deps, c.req.valid('param').id, c.req.valid('json'));
      if (!corrected.ok) return refuse(c, corrected.failure);
      const { applicationId, warnings } = corrected.value;
      return c.json(await readChanged(noting, applicationId, warnings), 200);
    });
}
