import { createMiddleware } from 'hono/factory';
import { problem } from './problem.ts';
import type { SessionEnv } from './session.ts';

/**
 * Keeps what cannot be taken back out of reach of programs that hold the key: an assistant or a script has no business
 * restoring or deleting for good. A person finds `command` in the terminal.
 */
export function pageOnly(command: string) {
  return createMiddleware<SessionEnv>(async (c, next) => {
    if (c.get('openedBy') === 'page') return next();
    return problem(c, {
      status: 403,
      kind: 'page-only',
      title: 'Only the page and the command line do this',
      detail: 'The request was opened by a key, which programs use; this is for a person to decide.',
      where: 'authorization',
      mend: `Do it on the page, or run "${command}" in the terminal.`,
    });
  });
}
