import { createRoute, z } from '@hono/zod-openapi';
import { applyImport } from '../intake/accept.ts';
import { readFile } from '../intake/read-file.ts';
import { activateSearch } from '../pipeline/activate-search.ts';
import { deleteSearch } from '../pipeline/delete-search.ts';
import { listSearches } from '../pipeline/list-searches.ts';
import type { ApiDeps } from './api-deps.ts';
import { refuse } from './refuse.ts';
import { answers, PROBLEMS, resource } from './resource.ts';
import { SearchSchema } from './schemas/ledger-schemas.ts';

const load = createRoute({
  method: 'post',
  path: '/sample',
  summary: 'Load the made-up search, as a search of its own, and make it the active one',
  responses: { 201: answers(SearchSchema, 'Loaded'), ...PROBLEMS },
});

const remove = createRoute({
  method: 'delete',
  path: '/sample',
  summary: 'Remove the made-up search whole',
  responses: { 200: answers(z.object({ removed: z.int() }), 'How many applications went with it'), ...PROBLEMS },
});

const NAME = 'Sample search';

/** `/sample`: a look at the program with nobody's data. */
export function sampleRoutes({ deps, readSample }: ApiDeps) {
  const find = async () => (await listSearches(deps)).find(({ isSample }) => isSample);
  return resource()
    .openapi(load, async (c) => {
      const known = await find();
      if (known) await activateSearch(deps, known.id);
      else {
        const reading = await readFile(
          { file: 'samples/search.csv', bytes: await readSample() },
          { today: deps.today() },
        );
        await applyImport(deps, [reading], { search: NAME, isSample: true });
      }
      const loaded = await find();
      if (!loaded) throw new Error('The made-up search holds nothing that can be read');
      return c.json(loaded, 201);
    })
    .openapi(remove, async (c) => {
      const known = await find();
      if (!known) return c.json({ removed: 0 }, 200);
      const deleted = await deleteSearch(deps, known.id);
      return deleted.ok ? c.json({ removed: deleted.value.applications }, 200) : refuse(c, deleted.failure);
    });
}
