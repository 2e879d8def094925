import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from './api.ts';

/** What went wrong, where and how to mend it; `kind` becomes the problem's type. */
export interface Trouble {
  readonly status: ContentfulStatusCode;
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly where?: string;
  readonly mend: string;
}

/** Answers with one problem document (RFC 9457), the only form in which this server says no. */
export function problem(c: Context, { status, kind, title, detail, where = '', mend }: Trouble) {
  const body: Problem = { type: `urn:breakpoint:problem:${kind}`, title, detail, where, mend };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
}
