import { createHmac, timingSafeEqual } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { problem } from './problem.ts';

export interface SessionDeps {
  /** The secret of this home, as it stands now. Who holds it may read and change everything. */
  readonly key: () => string;
  readonly port: () => number;
  /** What tells this start of the server from every other, by chance. */
  readonly start: string;
}

/** What the routes know of who asks. */
export interface SessionEnv {
  Variables: {
    /** `page`: the cookie of an opened session; `program`: the key itself. */
    openedBy: 'page' | 'program';
    /** Gives the page that asks a cookie of the key as it stands now. */
    openAnew: () => void;
  };
}

/**
 * Lets in who holds the key: once by the printed address, which turns it into a cookie no script can read and
 * leaves a clean address behind; or, for programs, as `Authorization: Bearer KEY`.
 *
 * Loopback is shared by all accounts of a machine, so being on this machine is not enough. Browsers send a cookie to
 * whoever holds the port, which after this server stops may be another account's program: the cookie of one start
 * opens no other, and a new key closes the cookies of the former one.
 */
export function session({ key, port, start }: SessionDeps) {
  const token = () => proof(key(), `session:${start}`);
  return createMiddleware<SessionEnv>(async (c, next) => {
    // Cookies do not know ports: the name keeps two homes on one machine apart.
    const cookie = `breakpoint-${port()}`;
    const open = () => setCookie(c, cookie, token(), COOKIE);
    const given = c.req.method === 'GET' ? c.req.query('key') : undefined;
    if (isSame(given ?? '', key())) {
      open();
      return c.redirect(withoutKey(c.req.url), 303);
    }
    const bearer = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    const isPage = isSame(getCookie(c, cookie) ?? '', token());
    // A key that is not ours, of another home or of yesterday, has no business in the address either.
    if (isPage && given !== undefined) return c.redirect(withoutKey(c.req.url), 303);
    if (isPage || isSame(bearer ?? '', key())) {
      c.set('openedBy', isPage ? 'page' : 'program');
      c.set('openAnew', open);
      return next();
    }
    return c.req.path.startsWith('/api/') ? problem(c, CLOSED) : c.html(CLOSED_PAGE, 401);
  });
}

const COOKIE = { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 400 * 86_400 } as const;

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
