import type { Context, TypedResponse } from 'hono';
import type { ClientErrorStatusCode, ServerErrorStatusCode } from 'hono/utils/http-status';
import type { Problem } from './api.ts';

export type ProblemStatus = Exclude<ClientErrorStatusCode | ServerErrorStatusCode, -1>;

/** What went wrong, where and how to mend it; `kind` becomes the problem's type. */
export interface Trouble {
  readonly status: ProblemStatus;
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly where?: string;
  readonly mend: string;
}

/** Answers with one problem document (RFC 9457), the only form in which this server says no. */
export function problem(
  c: Context,
  { status, kind, title, detail, where = '', mend }: Trouble,
): Response & TypedResponse<Problem, ProblemStatus, 'json'> {
  const body: Problem = { type: `urn:breakpoint:problem:${kind}`, title, detail, where, mend };
  return c.json(body, status, { 'content-type': 'application/problem+json' });
}
