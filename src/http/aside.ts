import type { OpenAPIHono } from '@hono/zod-openapi';
import { type Context, Hono } from 'hono';
import { answerTrouble, type TroubleDeps } from './answer-trouble.ts';
import type { Answerer, Aside } from './aside-request.ts';
import { importLimit } from './import-limit.ts';
import type { SessionEnv } from './session.ts';

/** The API as it answers in the other thread, where the guards of the first have let a request in. */
export function createAside(api: OpenAPIHono<SessionEnv>, trouble: TroubleDeps) {
  return new Hono().route('/api/v1', api).onError(answerTrouble(trouble));
}

/** Hands what takes long to the other threads, before the routes that would answer it here. */
export function handAside(api: OpenAPIHono<SessionEnv>, { imports, reports }: Aside): void {
  api.use('/imports', importLimit());
  api.post('/imports', (c) => answerAside(c, imports));
  for (const path of ['/diagnosis', '/evidence', '/report']) api.get(path, (c) => answerAside(c, reports));
}

async function answerAside(c: Context, answer: Answerer) {
  const { pathname, search } = new URL(c.req.url);
  const request = {
    method: c.req.method === 'HEAD' ? 'GET' : c.req.method,
    path: `${pathname}${search}`,
    contentType: c.req.header('content-type') ?? null,
    body: c.req.method === 'POST' ? await c.req.arrayBuffer() : null,
  };
  const { status, headers, body } = await answer(request, c.req.raw.signal);
  return new Response(body, { status, headers: headers.map(([name, value]) => [name, value] as [string, string]) });
}
