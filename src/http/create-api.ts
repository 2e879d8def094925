import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { readZone } from '../pipeline/read-zone.ts';
import type { ApiDeps } from './api-deps.ts';
import { apiPage } from './api-page.ts';
import { applicationChangeRoutes } from './application-changes.ts';
import { applicationRoutes } from './applications.ts';
import { handAside } from './aside.ts';
import { bodyKind } from './body-kind.ts';
import { changeRoutes } from './changes.ts';
import { comparisonRoutes } from './comparisons.ts';
import { contactRoutes } from './contacts.ts';
import { diagnosisRoutes } from './diagnosis.ts';
import { drawRoutes } from './draws.ts';
import { planningRoutes } from './experiment-planning.ts';
import { experimentStepRoutes } from './experiment-steps.ts';
import { experimentRoutes } from './experiments.ts';
import { exportRoutes } from './export.ts';
import { homeRoutes } from './home.ts';
import { importRoutes } from './imports.ts';
import { onlyInPlace } from './in-place.ts';
import { keepReadings } from './keep-readings.ts';
import { manyApplicationRoutes } from './many-applications.ts';
import { mappingRoutes } from './mappings.ts';
import { nothingHere } from './nothing-here.ts';
import { problem } from './problem.ts';
import { quickAddRoutes } from './quick-add.ts';
import { reportRoutes } from './report.ts';
import { sampleRoutes } from './sample.ts';
import { searchRoutes } from './searches.ts';
import type { SessionEnv } from './session.ts';
import { sessionKeyRoutes } from './session-key.ts';
import { settingsRoutes } from './settings.ts';
import { statusRoutes } from './status.ts';
import { variantRoutes } from './variants.ts';

/** A posting's text is the longest thing that is sent as JSON. */
const JSON_BYTES = 1_000_000;
/** Routes that take files have a limit of their own. */
const TAKES_FILES = /[/](imports|restore)$/;

const ROUTES = [
  statusRoutes,
  diagnosisRoutes,
  reportRoutes,
  exportRoutes,
  applicationRoutes,
  applicationChangeRoutes,
  manyApplicationRoutes,
  quickAddRoutes,
  contactRoutes,
  experimentRoutes,
  experimentStepRoutes,
  drawRoutes,
  planningRoutes,
  comparisonRoutes,
  variantRoutes,
  mappingRoutes,
  importRoutes,
  changeRoutes,
  sampleRoutes,
  searchRoutes,
  settingsRoutes,
  sessionKeyRoutes,
  homeRoutes,
];

/** Everything under `/api/v1`, and the document that describes it. */
export function createApi(deps: ApiDeps) {
  const api = new OpenAPIHono<SessionEnv>();
  guard(api, deps);
  if (deps.aside) handAside(api, deps.aside);
  const shared = { ...deps, readings: keepReadings(deps) };
  for (const routes of ROUTES) api.route('/', routes(shared));
  const info = { title: 'Breakpoint', version: deps.version, description: 'A debugger for your job search.' };
  const about = { openapi: '3.1.0', info, servers: [{ url: '/api/v1' }] };
  api.get('/docs', (c) => c.html(apiPage(api.getOpenAPI31Document(about))));
  api.doc31('/openapi.json', about);
  api.all(
    '*',
    nothingHere(() => api.routes),
  );
  return api;
}

/** What stands before every route: limits, the kind of body, and a database that is still there. */
function guard(api: OpenAPIHono<SessionEnv>, { deps, countDaysIn, isInPlace }: ApiDeps) {
  const limit = bodyLimit({ maxSize: JSON_BYTES, onError: (c) => problem(c, TOO_LARGE) });
  api.use(async (c, next) => {
    c.header('cache-control', 'no-store');
    return TAKES_FILES.test(c.req.path) ? next() : limit(c, next);
  });
  api.use(bodyKind());
  api.use(onlyInPlace(isInPlace));
  // The zone may have been changed by another program, or the change taken back.
  api.use(async (_, next) => {
    countDaysIn(await readZone(deps));
    return next();
  });
  api.onError((error, c) => {
    if (!(error instanceof HTTPException)) throw error;
    return problem(c, { ...UNREADABLE, detail: error.message });
  });
}

const UNREADABLE = {
  status: 400,
  kind: 'malformed',
  title: 'The request cannot be read',
  where: 'body',
  mend: 'Send what /api/v1/openapi.json asks for.',
} as const;

const TOO_LARGE = {
  status: 413,
  kind: 'too-large',
  title: 'The request is too large',
  detail: `More than ${JSON_BYTES / 1_000_000} MB were sent.`,
  where: 'body',
  mend: 'Send less at once.',
} as const;
