import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { failureWords, type OperationFailure } from '../intake/failure-words.ts';
import { problem } from './problem.ts';

/** Turns what an operation refused into a problem document with its status. */
export function refuse(c: Context, failure: OperationFailure) {
  const { what, where, mend } = failureWords(failure);
  return problem(c, {
    status: statusOf(failure),
    kind: failure.kind,
    title: sentence(what),
    detail: `${sentence(what)}.`,
    where,
    mend: `${sentence(mend)}.`,
  });
}

const STATUS: Record<OperationFailure['kind'], ContentfulStatusCode> = {
  'no-such-search': 404,
  'sent-in-the-future': 422,
  'already-recorded': 409,
  'own-limit': 409,
};

function statusOf({ kind }: OperationFailure) {
  return STATUS[kind];
}

function sentence(text: string) {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`.replace(/[.]$/, '');
}
