import { readFile } from 'node:fs/promises';
import type { z } from '@hono/zod-openapi';
import { Hono } from 'hono';
import { analyse } from '../main/analysis.ts';
import type { Deps } from '../pipeline/deps.ts';
import type { ApiDeps } from './api-deps.ts';
import { createApi } from './create-api.ts';
import type { SessionEnv } from './session.ts';

interface TestOptions extends Partial<Omit<ApiDeps, 'deps'>> {
  readonly openedBy?: 'page' | 'program';
}

/**
 * The API on a ledger of the test's own; `ask` sends JSON, or a form or file as it is, and reads whatever comes back.
 * An answer that the API document does not describe fails the test.
 */
export function testApi(deps: Deps, { openedBy = 'page', ...given }: TestOptions = {}) {
  const zones: (string | null)[] = [];
  const api = createApi({
    deps,
    home: null,
    version: '0.0.0',
    isInPlace: () => true,
    renewKey: () => {},
    readAside: (work) => work(deps),
    analyse,
    readSample: () => readFile(new URL('../../samples/search.csv', import.meta.url)),
    countDaysIn: (zone) => zones.push(zone),
    ...given,
  });
  const opened = new Hono<SessionEnv>()
    .use(async (c, next) => {
      c.set('openedBy', openedBy);
      c.set('openAnew', () => {});
      return next();
    })
    .route('/', api);
  const ask = async (key: string, body?: unknown) => {
    const [method = '', path = ''] = key.split(' ');
    const isJson = body !== undefined && !(body instanceof FormData || body instanceof Blob);
    const response = await opened.request(path, {
      method,
      ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : body }),
      ...(isJson ? { headers: { 'content-type': 'application/json' } } : {}),
    });
    const type = response.headers.get('content-type') ?? '';
    const text = await response.text();
    const answer = type.includes('json') ? JSON.parse(text) : text;
    checkDescribed(api, { method, path, status: response.status, answer, type });
    return { status: response.status, type, body: answer, headers: response.headers };
  };
  return { api, opened, ask, zones };
}

interface Answered {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly answer: unknown;
  readonly type: string;
}

/** Throws where an answer holds what its schema does not name, or lacks what it does. */
function checkDescribed(api: ReturnType<typeof createApi>, { method, path, status, answer, type }: Answered) {
  if (status >= 400 || !type.startsWith('application/json')) return;
  const bare = path.split('?', 1)[0] ?? '';
  const fits = (pattern: string) => new RegExp(`^${pattern.replace(/\{\w+\}/g, '[^/]+')}$`).test(bare);
  const routes = api.openAPIRegistry.definitions.flatMap((one) => (one.type === 'route' ? [one.route] : []));
  const route = routes.find((one) => one.method === method.toLowerCase() && fits(one.path));
  const described = route?.responses[status] as { content?: Record<string, { schema: z.ZodType }> } | undefined;
  const schema = described?.content?.['application/json']?.schema;
  if (!schema) return;
  const named = JSON.stringify(sorted(schema.parse(answer)));
  if (named !== JSON.stringify(sorted(answer))) throw new Error(`${method} ${bare} answers more than it describes`);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
