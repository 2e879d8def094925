import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/**
 * Serves the built page from `folder`: files with a hash in their name for good, everything else asked anew.
 *
 * A path that is no file answers with the page itself, which knows its own addresses.
 */
export function webFiles(folder: string) {
  const page = serveStatic({ root: folder, path: `${folder}/index.html`, precompressed: true });
  return new Hono()
    .use('/assets/*', async (c, next) => {
      await next();
      if (c.res.ok) c.res.headers.set('cache-control', 'public, max-age=31536000, immutable');
    })
    .use('*', serveStatic({ root: folder, precompressed: true }))
    .get('*', async (c, next) => {
      if (/[.]\w+$/.test(c.req.path) || !(c.req.header('accept') ?? '').includes('text/html')) return next();
      c.header('cache-control', 'no-cache');
      return page(c, next);
    });
}
