import { z } from '@hono/zod-openapi';
import { drawNext } from '../experiments/draw-next.ts';
import { DrawOverride } from '../experiments/model.ts';
import { overrideDraw } from '../experiments/override-draw.ts';
import { NewApplication } from '../pipeline/model.ts';
import type { ApiDeps } from './api-deps.ts';
import { changedExperiment } from './changed-experiment.ts';
import { exactRows } from './exact-ids.ts';
import { notingChange } from './noting-change.ts';
import { refuse } from './refuse.ts';
import { answers, Id, jsonBody, PROBLEMS, resource, route, SearchQuery } from './resource.ts';
import { DrawnSchema, ExperimentSchema } from './schemas/experiment-schemas.ts';
import { changed } from './schemas/ledger-schemas.ts';

const id = z.string().min(1).max(200);
const experiment = id.exactOptional().openapi({ description: 'Draw for this one only' });

const draw = route({
  method: 'post',
  path: '/draws',
  summary: 'Draw which variant goes with an application, or with a pair; drafts are recorded first',
  request: {
    query: SearchQuery,
    ...jsonBody(
      z.union([
        z.strictObject({ application: id, experiment }),
        z.strictObject({ applications: z.tuple([id, id]), experiment }),
        z.strictObject({ drafts: z.array(NewApplication).min(1).max(2), experiment }),
      ]),
    ),
  },
  responses: { 200: answers(changed(DrawnSchema), 'What was drawn; asked again, the same'), ...PROBLEMS },
});

const override = route({
  method: 'patch',
  path: '/draws/{id}',
  summary: 'Say that the other arm was sent, and why; the draw stays what it was',
  request: {
    params: Id,
    ...jsonBody(DrawOverride),
  },
  responses: { 200: answers(changed(ExperimentSchema), 'The experiment as it stands then'), ...PROBLEMS },
});

/** `/draws`: the tool draws, at the moment of drafting, and keeps the draw. */
export function drawRoutes({ deps }: ApiDeps) {
  return resource()
    .openapi(draw, async (c) => {
      const { experiment: only, ...asked } = c.req.valid('json');
      const ids = 'application' in asked ? [asked.application] : 'applications' in asked ? asked.applications : [];
      const known = await exactRows(deps, ids);
      if (!known.ok) return refuse(c, known.failure);
      const { search } = c.req.valid('query');
      const { deps: own, change } = notingChange(deps);
      const drawn = await drawNext(own, asked, {
        ...(only === undefined ? {} : { experiment: only }),
        ...(search === undefined ? {} : { search }),
      });
      return drawn.ok ? c.json({ ...drawn.value, change: change() }, 200) : refuse(c, drawn.failure);
    })
    .openapi(override, async (c) => {
      const noting = notingChange(deps);
      const overridden = await overrideDraw(noting.deps, c.req.valid('param').id, c.req.valid('json'));
      const view = overridden.ok ? await changedExperiment(noting, overridden.value.experimentId) : overridden;
      return view.ok ? c.json(view.value, 200) : refuse(c, view.failure);
    });
}
