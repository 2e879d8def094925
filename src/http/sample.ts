import { z } from '@hono/zod-openapi';
import { applyImport } from '../intake/accept.ts';
import { readFile } from '../intake/read-file.ts';
import { activateSearch } from '../pipeline/activate-search.ts';
import { deleteSearch } from '../pipeline/delete-search.ts';
import { listSearches } from '../pipeline/list-searches.ts';
import type { ApiDeps } from './api-deps.ts';
import { notingChange } from './noting-change.ts';
import { refuse } from './refuse.ts';
import { answers, PROBLEMS, resource, route } from './resource.ts';
import { changed, SearchSchema } from './schemas/ledger-schemas.ts';

const load = route({
  method: 'post',
  path: '/sample',
  summary: 'Load the made-up search, as a search of its own, and make it the active one',
  responses: { 201: answers(changed(SearchSchema), 'Loaded'), ...PROBLEMS },
});

const remove = route({
  method: 'delete',
  path: '/sample',
  summary: 'Remove the made-up search whole',
  responses: {
    200: answers(changed(z.object({ removed: z.int() })), 'How many applications went with it'),
    ...PROBLEMS,
  },
});

const NAME = 'Sample search';

/** `/sample`: a look at the program with nobody's data. */
export function sampleRoutes({ deps, readSample }: ApiDeps) {
  const find = async () => (await listSearches(deps)).find(({ isSample }) => isSample);
  return resource()
    .openapi(load, async (c) => {
      const known = await find();
      const { deps: own, change } = notingChange(deps);
      if (known) await activateSearch(own, known.id);
      else {
        const reading = await readFile(
          { file: 'samples/search.csv', bytes: await readSample() },
          { today: deps.today() },
        );
        const stored = await applyImport(own, [reading], { search: NAME, isSample: true });
        if (!stored.ok) return refuse(c, stored.failure);
      }
      const loaded = await find();
      if (!loaded) throw new Error('The made-up search holds nothing that can be read');
      return c.json({ ...loaded, change: change() }, 201);
    })
    .openapi(remove, async (c) => {
      const known = await find();
      if (!known) return c.json({ removed: 0, change: null }, 200);
      const { deps: own, change } = notingChange(deps);
      const deleted = await deleteSearch(own, known.id);
      if (!deleted.ok) return refuse(c, deleted.failure);
      return c.json({ removed: deleted.value.applications, change: change() }, 200);
    });
}
