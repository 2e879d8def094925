import { Hono } from 'hono';
import { alive } from './alive.ts';
import type { createApi } from './create-api.ts';
import { noSuchAddress } from './nothing-here.ts';
import { ownPageOnly } from './own-page-only.ts';
import { problem } from './problem.ts';
import { sentence } from './refuse.ts';
import { safeHeaders } from './safe-headers.ts';
import { session } from './session.ts';
import { webFiles } from './web-files.ts';

export interface AppDeps {
  /** The secret of this home, as it stands now. */
  readonly key: () => string;
  /** The port it answers at, once it does. */
  readonly port: () => number;
  /** What tells this start of the server from every other, by chance: its cookies open no other. */
  readonly start: string;
  /** The folder of the built page. */
  readonly webFolder: string;
  /** The routes under `/api/v1`. */
  readonly api: ReturnType<typeof createApi>;
  /** What the machine did, where an error is no fault of ours. */
  readonly troubleWords: (error: unknown) => { readonly what: string; readonly mend: string } | null;
  /** Told of a fault of ours, with the request it happened in. */
  readonly onFault: (where: string, error: unknown) => void;
}

/** The whole server as one function from request to response: guards first, then the API, then the page. */
export function createApp({ key, port, start, webFolder, api, troubleWords, onFault }: AppDeps) {
  return new Hono()
    .use(safeHeaders())
    .use(ownPageOnly(port))
    .route('/', alive(key))
    .use(session({ key, port, start }))
    .route('/api/v1', api)
    .all('/api/*', (c) => noSuchAddress(c, 'GET /api/v1/openapi.json lists what there is.'))
    .route('/', webFiles(webFolder))
    .notFound((c) => noSuchAddress(c, 'Start at /. In a clone, "npm start" builds the page first.'))
    .onError((error, c) => {
      // Who left in the middle reads no answer, and nothing is wrong with us.
      if (c.req.raw.signal.aborted) return c.body(null, 408);
      const trouble = troubleWords(error);
      if (trouble) return problem(c, unavailable(trouble));
      onFault(`${c.req.method} ${c.req.path}`, error);
      return problem(c, FAULT);
    });
}

const unavailable = ({ what, mend }: { readonly what: string; readonly mend: string }) => ({
  status: 503 as const,
  kind: 'not-now',
  title: 'This is not possible now',
  detail: `${sentence(what)}.`,
  mend: `${sentence(mend)}.`,
});

const FAULT = {
  status: 500,
  kind: 'fault',
  title: 'A fault of Breakpoint',
  detail: 'The request could not be answered. Nothing of it was stored.',
  mend: 'Try again; the terminal where Breakpoint runs says more.',
} as const;
