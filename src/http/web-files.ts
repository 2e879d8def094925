import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { otherMethod } from './nothing-here.ts';

/**
 * Serves the built page from `folder`: files with a hash in their name for good, everything else asked anew.
 *
 * A path that is no file answers with the page itself, which knows its own addresses.
 */
export function webFiles(folder: string) {
  const page = serveStatic({ root: folder, path: 'index.html', precompressed: true });
  return new Hono()
    .use('*', async (c, next) => {
      if (!['GET', 'HEAD'].includes(c.req.method)) return otherMethod(c, ['GET', 'HEAD']);
      await next();
      if (c.res.ok) c.res.headers.set('cache-control', c.req.path.startsWith('/assets/') ? FOR_GOOD : 'no-cache');
      return undefined;
    })
    .use('*', serveStatic({ root: folder, precompressed: true }))
    .get('*', async (c, next) => {
      const asksForPage = (c.req.header('accept') ?? '').includes('text/html');
      return asksForPage && !/[.]\w+$/.test(c.req.path) ? page(c, next) : next();
    });
}

const FOR_GOOD = 'public, max-age=31536000, immutable';
