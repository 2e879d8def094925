import { createMiddleware } from 'hono/factory';
import { problem } from './problem.ts';

/** Routes that take a file instead of JSON. */
const FORMS = /[/]imports$/;
const FILES = /[/]restore$/;

/**
 * Says which kind of body a route takes instead of reading another kind as an empty one. It also turns away what a
 * form of another site can send without asking: a form knows no JSON.
 */
export function bodyKind() {
  return createMiddleware(async (c, next) => {
    const hasBody = c.req.header('transfer-encoding') !== undefined || Number(c.req.header('content-length') ?? 0) > 0;
    const type = (c.req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const wanted = FORMS.test(c.req.path) ? 'multipart/form-data' : 'application/json';
    const isFile = FILES.test(c.req.path) && c.req.query('file') !== undefined;
    if (!hasBody || isFile || type === wanted) return next();
    return problem(c, {
      status: 415,
      kind: 'other-kind-of-body',
      title: `This route takes ${wanted}`,
      detail: type === '' ? 'The request does not say what it sends.' : `The request says that it sends ${type}.`,
      where: 'content-type',
      mend: `Send the body as ${wanted}.`,
    });
  });
}
