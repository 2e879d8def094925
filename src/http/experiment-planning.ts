import { PlanQuestion } from '../experiments/model.ts';
import { planOutlook } from '../experiments/plan-outlook.ts';
import { TEMPLATES } from '../experiments/templates.data.ts';
import type { ApiDeps } from './api-deps.ts';
import { refuse } from './refuse.ts';
import { answers, jsonBody, PROBLEMS, resource, route, SearchQuery } from './resource.ts';
import { OutlookSchema, TemplateSchema } from './schemas/experiment-schemas.ts';
import { listPage } from './schemas/ledger-schemas.ts';

const templates = route({
  method: 'get',
  path: '/experiment-templates',
  summary: 'Plans to begin with, with what has to stay the same in both arms',
  responses: { 200: answers(listPage(TemplateSchema), 'All of them'), ...PROBLEMS },
});

const outlook = route({
  method: 'post',
  path: '/experiment-outlook',
  summary:
    'What an experiment could tell and by when, at your own rate and pace unless others are given; stores nothing',
  request: { query: SearchQuery, ...jsonBody(PlanQuestion) },
  responses: { 200: answers(OutlookSchema, 'The outlook'), ...PROBLEMS },
});

/** `/experiment-templates` and `/experiment-outlook`: what is asked before an experiment is planned. */
export function planningRoutes({ deps }: ApiDeps) {
  return resource()
    .openapi(templates, (c) => c.json({ items: TEMPLATES, next: null }, 200))
    .openapi(outlook, async (c) => {
      const { search } = c.req.valid('query');
      const asked = { ...c.req.valid('json'), ...(search === undefined ? {} : { search }) };
      const told = await planOutlook(deps, asked);
      return told.ok ? c.json(told.value, 200) : refuse(c, told.failure);
    });
}
