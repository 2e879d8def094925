import { closeExperiment } from '../experiments/close-experiment.ts';
import { ExperimentClose, ExperimentNote, ExperimentStart } from '../experiments/model.ts';
import { noteOnExperiment } from '../experiments/note-on-experiment.ts';
import { startExperiment } from '../experiments/start-experiment.ts';
import type { ApiDeps } from './api-deps.ts';
import { changedExperiment } from './changed-experiment.ts';
import { exactExperiment } from './exact-experiment.ts';
import { notingChange } from './noting-change.ts';
import { refuse } from './refuse.ts';
import { answers, Id, jsonBody, PROBLEMS, resource, route } from './resource.ts';
import { ExperimentSchema } from './schemas/experiment-schemas.ts';
import { changed } from './schemas/ledger-schemas.ts';

const CHANGED = { 200: answers(changed(ExperimentSchema), 'As it stands then'), ...PROBLEMS };

const start = route({
  method: 'post',
  path: '/experiments/{id}/start',
  summary: 'Start an experiment: from now on what is drafted is drawn',
  request: { params: Id, ...jsonBody(ExperimentStart) },
  responses: CHANGED,
});

const close = route({
  method: 'post',
  path: '/experiments/{id}/close',
  summary: 'Decide an experiment; its learning joins the next diagnosis',
  request: {
    params: Id,
    ...jsonBody(ExperimentClose),
  },
  responses: CHANGED,
});

const note = route({
  method: 'post',
  path: '/experiments/{id}/notes',
  summary: 'Write a line into the log of an experiment',
  request: { params: Id, ...jsonBody(ExperimentNote) },
  responses: CHANGED,
});

/** `/experiments/{id}/start`, `close` and `notes`: what happens to an experiment after it was planned. */
export function experimentStepRoutes({ deps }: ApiDeps) {
  return resource()
    .openapi(start, async (c) => {
      const { id } = c.req.valid('param');
      const known = await exactExperiment(deps, id);
      if (!known.ok) return refuse(c, known.failure);
      const noting = notingChange(deps);
      const started = await startExperiment(noting.deps, id, c.req.valid('json'));
      const view = started.ok ? await changedExperiment(noting, id) : started;
      return view.ok ? c.json(view.value, 200) : refuse(c, view.failure);
    })
    .openapi(close, async (c) => {
      const { id } = c.req.valid('param');
      const known = await exactExperiment(deps, id);
      if (!known.ok) return refuse(c, known.failure);
      const noting = notingChange(deps);
      const closed = await closeExperiment(noting.deps, id, c.req.valid('json'));
      const view = closed.ok ? await changedExperiment(noting, id) : closed;
      return view.ok ? c.json(view.value, 200) : refuse(c, view.failure);
    })
    .openapi(note, async (c) => {
      const { id } = c.req.valid('param');
      const known = await exactExperiment(deps, id);
      if (!known.ok) return refuse(c, known.failure);
      const noting = notingChange(deps);
      const noted = await noteOnExperiment(noting.deps, id, c.req.valid('json').text);
      const view = noted.ok ? await changedExperiment(noting, id) : noted;
      return view.ok ? c.json(view.value, 200) : refuse(c, view.failure);
    });
}
