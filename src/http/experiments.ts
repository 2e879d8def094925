import { z } from '@hono/zod-openapi';
import { deleteExperiment } from '../experiments/delete-experiment.ts';
import { editExperiment } from '../experiments/edit-experiment.ts';
import { listExperiments } from '../experiments/list-experiments.ts';
import { ExperimentEdit, NewExperiment } from '../experiments/model.ts';
import { planExperiment } from '../experiments/plan-experiment.ts';
import type { ApiDeps } from './api-deps.ts';
import { changedExperiment } from './changed-experiment.ts';
import { exactExperiment } from './exact-experiment.ts';
import { notingChange } from './noting-change.ts';
import { PageQuery, pageOf } from './page-of.ts';
import { refuse } from './refuse.ts';
import { answers, Id, jsonBody, PROBLEMS, resource, route, SearchQuery } from './resource.ts';
import { ExperimentRowSchema, ExperimentSchema } from './schemas/experiment-schemas.ts';
import { changed, listPage } from './schemas/ledger-schemas.ts';

const CHANGED = { 200: answers(changed(ExperimentSchema), 'As it stands then'), ...PROBLEMS };

const list = route({
  method: 'get',
  path: '/experiments',
  summary: 'The experiments of a search, the latest first',
  request: { query: SearchQuery.extend(PageQuery.shape) },
  responses: { 200: answers(listPage(ExperimentRowSchema), 'One page; all of them if no limit is named'), ...PROBLEMS },
});

const plan = route({
  method: 'post',
  path: '/experiments',
  summary: 'Plan an experiment; it draws nothing before it is started',
  request: { query: SearchQuery, ...jsonBody(NewExperiment) },
  responses: { 201: answers(changed(ExperimentSchema), 'Planned'), ...PROBLEMS },
});

const show = route({
  method: 'get',
  path: '/experiments/{id}',
  summary: 'One experiment: what can be said, the evidence, who was drawn what',
  request: {
    params: Id,
    query: z.strictObject({ asOf: z.iso.date().optional().openapi({ description: 'As it stood on that day' }) }),
  },
  responses: { 200: answers(ExperimentSchema, 'The experiment'), ...PROBLEMS },
});

const edit = route({
  method: 'patch',
  path: '/experiments/{id}',
  summary: 'Change a plan; of one that runs only the question and an earlier stop',
  request: { params: Id, ...jsonBody(ExperimentEdit) },
  responses: CHANGED,
});

const remove = route({
  method: 'delete',
  path: '/experiments/{id}',
  summary: 'Delete an experiment with its draws; the applications stay',
  request: { params: Id },
  responses: { 200: answers(changed(z.object({ id: z.string() })), 'Deleted'), ...PROBLEMS },
});

/** `/experiments`: questions put to the search itself, from plan to verdict. */
export function experimentRoutes({ deps }: ApiDeps) {
  return resource()
    .openapi(list, async (c) => {
      const { search, ...asked } = c.req.valid('query');
      const listed = await listExperiments(deps, search === undefined ? {} : { search });
      if (!listed.ok) return refuse(c, listed.failure);
      const page = pageOf(listed.value, ({ id }) => id, asked);
      return page.ok ? c.json(page.value, 200) : refuse(c, page.failure);
    })
    .openapi(plan, async (c) => {
      const { search } = c.req.valid('query');
      const noting = notingChange(deps);
      const planned = await planExperiment(noting.deps, c.req.valid('json'), search === undefined ? {} : { search });
      if (!planned.ok) return refuse(c, planned.failure);
      const view = await changedExperiment(noting, planned.value.id);
      return view.ok ? c.json(view.value, 201) : refuse(c, view.failure);
    })
    .openapi(show, async (c) => {
      const { asOf } = c.req.valid('query');
      const view = await exactExperiment(deps, c.req.valid('param').id, asOf === undefined ? {} : { asOf });
      return view.ok ? c.json(view.value, 200) : refuse(c, view.failure);
    })
    .openapi(edit, async (c) => {
      const { id } = c.req.valid('param');
      const known = await exactExperiment(deps, id);
      if (!known.ok) return refuse(c, known.failure);
      const noting = notingChange(deps);
      const edited = await editExperiment(noting.deps, id, c.req.valid('json'));
      const view = edited.ok ? await changedExperiment(noting, id) : edited;
      return view.ok ? c.json(view.value, 200) : refuse(c, view.failure);
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param');
      const known = await exactExperiment(deps, id);
      if (!known.ok) return refuse(c, known.failure);
      const { deps: own, change } = notingChange(deps);
      const removed = await deleteExperiment(own, id);
      return removed.ok ? c.json({ id, change: change() }, 200) : refuse(c, removed.failure);
    });
}
