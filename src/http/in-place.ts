import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { problem } from './problem.ts';

/**
 * Refuses everything once the database's file is gone or another one stands in its place: reading would tell what is no
 * longer there, and a change would be acknowledged and lost. It looks again after a change, before that is said.
 */
export function onlyInPlace(isInPlace: () => boolean) {
  return createMiddleware(async (c, next) => {
    if (!isInPlace()) return gone(c);
    await next();
    if (c.req.method !== 'GET' && c.res.ok && !isInPlace()) c.res = gone(c);
    return undefined;
  });
}

function gone(c: Context) {
  return problem(c, {
    status: 503,
    kind: 'database-gone',
    title: 'The file of the database was deleted or replaced while Breakpoint ran',
    detail: 'What this page shows is not in the file any more, and nothing can be stored.',
    mend: 'Stop Breakpoint with Ctrl C and start it again; "breakpoint restore" puts a backup in place.',
  });
}
