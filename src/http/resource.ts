import { createRoute, OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { GoneSince, goneSince } from './gone-since.ts';
import { problem } from './problem.ts';
import { ProblemSchema } from './schemas/ledger-schemas.ts';
import type { SessionEnv } from './session.ts';

/** One resource's routes: a malformed request is answered with the field it is about, before any handler runs. */
export function resource() {
  const routes = new OpenAPIHono<SessionEnv>({
    defaultHook: (result, c) => {
      return result.success ? undefined : malformed(c, result.error);
    },
  });
  routes.onError((error, c) => {
    if (error instanceof GoneSince) return problem(c, goneSince(error));
    throw error;
  });
  return routes;
}

/** A route that takes no parameter it does not name: a misspelt `?serach=` must not answer for another search. */
export function route<Path extends string, Config extends Omit<RouteConfig, 'path'> & { path: Path }>(config: Config) {
  const request = { query: z.strictObject({}), ...config.request };
  return createRoute<Path, Config>({ ...config, request });
}

/** The answer to a request whose fields are not what the route takes: the first that is not, and all that is said of them. */
export function malformed(c: Context, error: z.core.$ZodError) {
  const [issue] = error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const where = [...(issue?.path ?? []), ...unknown].join('.');
  return problem(c, {
    status: 400,
    kind: 'malformed',
    title: 'The request cannot be read',
    detail: z.prettifyError(error).replace(/\s*\n\s*/g, ' '),
    where,
    mend: where === '' ? 'Send what the API document asks for.' : `Correct "${where}" and send it again.`,
  });
}

/** The 200 of a route: one JSON document. */
export function answers<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { content: { 'application/json': { schema } }, description };
}

/** A JSON body that has to be there. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { body: { required: true, content: { 'application/json': { schema } } } };
}

/** What every route may answer instead. */
export const PROBLEMS = {
  default: { content: { 'application/problem+json': { schema: ProblemSchema } }, description: 'Refused, and why' },
} as const;

export const Id = z.object({ id: z.string().min(1).max(200) });

export const SearchQuery = z.strictObject({
  search: z.string().min(1).max(200).optional().openapi({ description: 'Name or id; the active search if left out' }),
});
