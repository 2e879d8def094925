import { createHmac, timingSafeEqual } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { problem } from './problem.ts';

export interface SessionDeps {
  /** The secret of this home. Who holds it may read and change everything. */
  readonly key: string;
  readonly port: () => number;
  /** What tells this start of the server from every other, by chance. */
  readonly start: string;
}

/**
 * Lets in who holds the key: once by the printed address, which turns it into a cookie no script can read and
 * leaves a clean address behind; or, for programs, as `Authorization: Bearer KEY`.
 *
 * Loopback is shared by all accounts of a machine, so being on this machine is not enough. Browsers send a cookie to
 * whoever holds the port, which after this server stops may be another account's program: the cookie of one start
 * opens no other.
 */
export function session({ key, port, start }: SessionDeps) {
  const token = proof(key, `session:${start}`);
  return createMiddleware(async (c, next) => {
    // Cookies do not know ports: the name keeps two homes on one machine apart.
    const cookie = `breakpoint-${port()}`;
    const given = c.req.query('key');
    if (given !== undefined && c.req.method === 'GET' && isSame(given, key)) {
      setCookie(c, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 400 * 86_400 });
      return c.redirect(withoutKey(c.req.url), 303);
    }
    const bearer = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    if (isSame(getCookie(c, cookie) ?? '', token) || isSame(bearer ?? '', key)) return next();
    return c.req.path.startsWith('/api/') ? problem(c, CLOSED) : c.html(CLOSED_PAGE, 401);
  });
}

/** A proof of holding `key` that does not give it away, one per `purpose`. */
export function proof(key: string, purpose: string): string {
  return createHmac('sha256', key).update(purpose).digest('base64url');
}

function isSame(given: string, wanted: string) {
  // Digests have one length, and comparing them takes one time, whatever was given.
  return timingSafeEqual(Buffer.from(proof(given, 'compare')), Buffer.from(proof(wanted, 'compare')));
}

function withoutKey(address: string) {
  const url = new URL(address);
  url.searchParams.delete('key');
  // Never `//elsewhere`: the browser would read that as another server.
  return `/${url.pathname.replace(/^\/+/, '')}${url.search}`;
}

const CLOSED = {
  status: 401,
  kind: 'no-key',
  title: 'This session is not open',
  detail: 'The request carries neither the cookie of an opened session nor the key.',
  mend: 'Open the address that Breakpoint printed when it started: it carries the key.',
} as const;

const CLOSED_PAGE = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width"><title>Breakpoint is closed</title>
<h1>This page needs its key</h1>
<p>Your search is private, also from other accounts of this machine. Open the address that Breakpoint printed in
the terminal when it started: it ends in <code>?key=…</code>. To see it again, run <code>breakpoint serve</code>
(in a clone: <code>npx . serve</code>), which says where it already answers.</p>
</html>`;
