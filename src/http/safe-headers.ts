import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import type { SessionEnv } from './session.ts';

/** Tells the browser to run our own files only, to send nothing anywhere else, and to show the page in no frame. */
export function safeHeaders() {
  const usual = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    strictTransportSecurity: false,
  });
  return createMiddleware<SessionEnv>(async (c, next) => {
    await usual(c, next);
    const own = c.get('policy');
    if (own !== undefined) c.header('content-security-policy', own);
  });
}
