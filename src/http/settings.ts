import { createRoute, z } from '@hono/zod-openapi';
import { CHANNELS, STAGES } from '../analysis/model.ts';
import { REFERENCE_ROWS } from '../analysis/reference.data.ts';
import { changeSettings } from '../pipeline/change-settings.ts';
import { Settings, SettingsEdit } from '../pipeline/model.ts';
import { readSettings } from '../pipeline/read-settings.ts';
import type { ApiDeps } from './api-deps.ts';
import { answers, jsonBody, PROBLEMS, resource } from './resource.ts';

const read = createRoute({
  method: 'get',
  path: '/settings',
  summary: 'What the person set, with the defaults where nothing was',
  responses: { 200: answers(Settings, 'The settings'), ...PROBLEMS },
});

const change = createRoute({
  method: 'patch',
  path: '/settings',
  summary: 'Change settings; those left out stay as they are',
  request: jsonBody(SettingsEdit.omit({ reference: true })),
  responses: { 200: answers(Settings, 'Changed'), ...PROBLEMS },
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
const reference = createRoute({
  method: 'get',
  path: '/reference',
  summary: `The built-in typical ranges with their sources; which channel (${CHANNELS.join(', ')}) takes which is in the docs`,
  responses: {
    200: answers(z.object({ items: z.array(ReferenceRow).readonly(), next: z.null() }), 'The reference'),
    ...PROBLEMS,
  },
});

const replace = createRoute({
  method: 'put',
  path: '/reference',
  summary: 'Replace the built-in typical ranges, or bring them back',
  request: jsonBody(z.strictObject({ ranges: SettingsEdit.shape.reference.unwrap() })),
  responses: { 200: answers(Settings, 'Replaced'), ...PROBLEMS },
});

/** `/settings` and `/reference`: what the person set, and the ranges they may replace. */
export function settingsRoutes({ deps, countDaysIn }: ApiDeps) {
  return resource()
    .openapi(read, async (c) => c.json(await readSettings(deps), 200))
    .openapi(change, async (c) => {
      const edit = c.req.valid('json');
      await changeSettings(deps, edit);
      if (edit.zone !== undefined) countDaysIn(edit.zone);
      return c.json(await readSettings(deps), 200);
    })
    .openapi(replace, async (c) => {
      await changeSettings(deps, { reference: c.req.valid('json').ranges });
      return c.json(await readSettings(deps), 200);
    })
    .openapi(reference, (c) => c.json({ items: REFERENCE_ROWS, next: null }, 200));
}
