import { listSearches } from '../pipeline/list-searches.ts';
import type { ApiDeps } from './api-deps.ts';
import { answers, PROBLEMS, resource, route } from './resource.ts';
import { StatusSchema } from './schemas/ledger-schemas.ts';

const status = route({
  method: 'get',
  path: '/status',
  summary: 'What there is at all: today, the searches, whether anything was recorded',
  responses: { 200: answers(StatusSchema, 'The status'), ...PROBLEMS },
});

/** `/status`: the first thing a page asks. */
export function statusRoutes({ deps, home, version }: ApiDeps) {
  return resource().openapi(status, async (c) => {
    const searches = await listSearches(deps);
    const recorded = searches.some(({ applications, wishes }) => applications + wishes > 0);
    const backups = (await home?.listBackups()) ?? [];
    const idOf = (search: (typeof searches)[number] | undefined) => search?.id ?? null;
    return c.json(
      {
        version,
        today: deps.today(),
        empty: !recorded,
        activeSearch: idOf(searches.find(({ isActive }) => isActive)),
        sample: idOf(searches.find(({ isSample }) => isSample)),
        searches,
        home: home?.folder ?? null,
        backups: { last: backups[0]?.at ?? null, count: backups.length },
        databaseBytes: (await home?.databaseBytes()) ?? 0,
      },
      200,
    );
  });
}
