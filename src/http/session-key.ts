import { z } from '@hono/zod-openapi';
import type { ApiDeps } from './api-deps.ts';
import { pageOnly } from './page-only.ts';
import { answers, PROBLEMS, resource, route } from './resource.ts';

const renew = route({
  method: 'post',
  path: '/session-key',
  summary: 'Make a new key: the old address opens nothing any more, every other page closes; by the page only',
  middleware: pageOnly('breakpoint serve'),
  responses: {
    200: answers(z.object({ at: z.iso.datetime() }), 'Made; the terminal prints the new address'),
    ...PROBLEMS,
  },
});

/** `/session-key`: for a person who showed the address to somebody. The new key itself never enters the page. */
export function sessionKeyRoutes({ deps, renewKey }: ApiDeps) {
  return resource().openapi(renew, (c) => {
    renewKey();
    c.get('openAnew')();
    return c.json({ at: deps.now() }, 200);
  });
}
