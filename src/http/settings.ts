import { z } from '@hono/zod-openapi';
import { CHANNELS, STAGES } from '../analysis/model.ts';
import { REFERENCE_ROWS } from '../analysis/reference.data.ts';
import { changeSettings } from '../pipeline/change-settings.ts';
import { Settings, SettingsEdit } from '../pipeline/model.ts';
import { readSettings } from '../pipeline/read-settings.ts';
import type { ApiDeps } from './api-deps.ts';
import { notingChange } from './noting-change.ts';
import { PageQuery, pageOf } from './page-of.ts';
import { pageOnly } from './page-only.ts';
import { refuse } from './refuse.ts';
import { answers, jsonBody, PROBLEMS, resource, route } from './resource.ts';
import { changed, listPage } from './schemas/ledger-schemas.ts';

const read = route({
  method: 'get',
  path: '/settings',
  summary: 'What the person set, with the defaults where nothing was',
  responses: { 200: answers(Settings, 'The settings'), ...PROBLEMS },
});

const change = route({
  method: 'patch',
  path: '/settings',
  summary: 'Change settings; those left out stay as they are',
  request: jsonBody(SettingsEdit.omit({ reference: true })),
  responses: { 200: answers(changed(Settings), 'Changed'), ...PROBLEMS },
});

const Figure = z.object({
  figure: z.string(),
  source: z.string(),
  year: z.string(),
  population: z.string(),
  denominator: z.string(),
  quality: z.enum(['official', 'study', 'survey', 'vendor data', 'anecdote']),
  secondHand: z.boolean(),
});
const ReferenceRow = z.object({
  stage: z.enum(STAGES),
  way: z.enum(['cold', 'referred', 'recruiter', 'any']),
  low: z.number(),
  high: z.number(),
  assumption: z.boolean(),
  text: z.string(),
  figures: z.array(Figure).readonly(),
});
const reference = route({
  method: 'get',
  path: '/reference',
  summary: `The built-in typical ranges with their sources; which channel (${CHANNELS.join(', ')}) takes which is in the docs`,
  request: { query: PageQuery },
  responses: { 200: answers(listPage(ReferenceRow), 'The reference'), ...PROBLEMS },
});

const replace = route({
  method: 'put',
  path: '/reference',
  summary: 'Replace the built-in typical ranges, or bring them back; by the page only',
  middleware: pageOnly('breakpoint settings reference=FILE'),
  request: jsonBody(z.strictObject({ ranges: SettingsEdit.shape.reference.unwrap() })),
  responses: { 200: answers(changed(Settings), 'Replaced'), ...PROBLEMS },
});

/** `/settings` and `/reference`: what the person set, and the ranges they may replace. */
export function settingsRoutes({ deps, countDaysIn }: ApiDeps) {
  return resource()
    .openapi(read, async (c) => c.json(await readSettings(deps), 200))
    .openapi(change, async (c) => {
      const edit = c.req.valid('json');
      const noting = notingChange(deps);
      await changeSettings(noting.deps, edit);
      if (edit.zone !== undefined) countDaysIn(edit.zone);
      return c.json({ ...(await readSettings(deps)), change: noting.change() }, 200);
    })
    .openapi(replace, async (c) => {
      const noting = notingChange(deps);
      await changeSettings(noting.deps, { reference: c.req.valid('json').ranges });
      return c.json({ ...(await readSettings(deps)), change: noting.change() }, 200);
    })
    .openapi(reference, (c) => {
      const page = pageOf(REFERENCE_ROWS, ({ stage, way }) => `${stage}_${way}`, c.req.valid('query'));
      return page.ok ? c.json(page.value, 200) : refuse(c, page.failure);
    });
}
