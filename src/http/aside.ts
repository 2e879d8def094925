import { type Context, Hono } from 'hono';
import { answerTrouble, type TroubleDeps } from './answer-trouble.ts';
import type { createApi } from './create-api.ts';
import { importLimit } from './import-limit.ts';

/** A request as it goes to another thread. */
export interface AsideRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly contentType: string | null;
  readonly body: ArrayBuffer | null;
}

export interface AsideAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer;
}

type Answerer = (request: AsideRequest, signal: AbortSignal) => Promise<AsideAnswer>;

/** Where work is done that takes the processor for long: while it lasts, everybody else is answered all the same. */
export interface Aside {
  /** What is read and stored whole; who leaves stops it. */
  readonly imports: Answerer;
  /** What is computed from the ledger. */
  readonly reports: Answerer;
}

/** The API as it answers in the other thread, where the guards of the first have let a request in. */
export function createAside(api: ReturnType<typeof createApi>, trouble: TroubleDeps) {
  return new Hono().route('/api/v1', api).onError(answerTrouble(trouble));
}

/** Hands what takes long to the other threads, before the routes that would answer it here. */
export function handAside(api: ReturnType<typeof createApi>, { imports, reports }: Aside): void {
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
