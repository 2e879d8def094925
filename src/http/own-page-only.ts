import { createMiddleware } from 'hono/factory';
import { problem } from './problem.ts';

/**
 * Lets through only what this machine's own page or a program of the person's asks for.
 *
 * The Host check stops a web page whose name was re-pointed to 127.0.0.1 (DNS rebinding); the Origin and
 * Sec-Fetch-Site checks stop a page of another site, or of another port, from using the session's cookie.
 */
export function ownPageOnly(port: () => number) {
  return createMiddleware(async (c, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    const host = c.req.header('host') ?? '';
    if (!hosts.includes(host)) return refuse(c, 'host', `"${host}" is not the name of this server`, hosts[0] ?? '');
    const origin = c.req.header('origin');
    if (origin !== undefined && origin !== `http://${host}`) {
      return refuse(c, 'origin', `a page of ${origin} asked`, hosts[0] ?? '');
    }
    const site = c.req.header('sec-fetch-site');
    const isNavigation = c.req.header('sec-fetch-mode') === 'navigate' && isReading(c.req.method);
    if (site !== undefined && !['same-origin', 'none'].includes(site) && !isNavigation) {
      return refuse(c, 'sec-fetch-site', 'a page of another site asked', hosts[0] ?? '');
    }
    return next();
  });
}

function isReading(method: string) {
  return method === 'GET' || method === 'HEAD';
}

function refuse(c: Parameters<typeof problem>[0], where: string, detail: string, host: string) {
  return problem(c, {
    status: 403,
    kind: 'not-from-here',
    title: 'Only the page of this server may ask',
    detail,
    where,
    mend: `Open http://${host} in the browser, by the address that Breakpoint printed.`,
  });
}
