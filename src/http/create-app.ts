import { Hono } from 'hono';
import { alive } from './alive.ts';
import { answerTrouble, type TroubleDeps } from './answer-trouble.ts';
import type { createApi } from './create-api.ts';
import { noSuchAddress } from './nothing-here.ts';
import { ownPageOnly } from './own-page-only.ts';
import { safeHeaders } from './safe-headers.ts';
import { session } from './session.ts';
import { webFiles } from './web-files.ts';

export interface AppDeps extends TroubleDeps {
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
}

/** The whole server as one function from request to response: guards first, then the API, then the page. */
export function createApp({ key, port, start, webFolder, api, ...trouble }: AppDeps) {
  return new Hono()
    .use(safeHeaders())
    .use(ownPageOnly(port))
    .route('/', alive(key))
    .use(session({ key, port, start }))
    .route('/api/v1', api)
    .all('/api/*', (c) => noSuchAddress(c, 'GET /api/v1/openapi.json lists what there is.'))
    .route('/', webFiles(webFolder))
    .notFound((c) => noSuchAddress(c, 'Start at /. In a clone, "npm start" builds the page first.'))
    .onError(answerTrouble(trouble));
}
