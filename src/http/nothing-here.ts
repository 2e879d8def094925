import type { Context } from 'hono';
import { problem } from './problem.ts';

interface Routed {
  readonly method: string;
  readonly path: string;
}

/** Answers where no route did: 405 with what the address does take, 404 where there is no such address. */
export function nothingHere(routes: () => readonly Routed[]) {
  return (c: Context) => {
    const base = c.req.path.startsWith(BASE) ? BASE : '';
    const allowed = methodsOf(routes(), c.req.path.slice(base.length));
    if (allowed.length === 0) return noSuchAddress(c, 'GET /api/v1/openapi.json lists what there is.');
    return otherMethod(c, allowed);
  };
}

/** The answer to a method that an address does not take. */
export function otherMethod(c: Context, allowed: readonly string[]) {
  c.header('allow', allowed.join(', '));
  return problem(c, {
    status: 405,
    kind: 'other-method',
    title: `This address does not take ${c.req.method}`,
    detail: `${c.req.path} takes ${allowed.join(', ')}.`,
    where: c.req.path,
    mend: 'GET /api/v1/openapi.json says which does what.',
  });
}

const BASE = '/api/v1';

/** The answer to an address that nothing answers to. */
export function noSuchAddress(c: Context, mend: string) {
  return problem(c, {
    status: 404,
    kind: 'nothing-here',
    title: 'There is nothing here',
    detail: `Nothing answers to ${c.req.path}.`,
    where: c.req.path,
    mend,
  });
}

function methodsOf(routes: readonly Routed[], path: string): string[] {
  const fits = (pattern: string) => new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path);
  const methods = routes.flatMap(({ method, path: pattern }) => (method !== 'ALL' && fits(pattern) ? [method] : []));
  const withHead = methods.includes('GET') ? [...methods, 'HEAD'] : methods;
  return [...new Set(withHead)].toSorted();
}
