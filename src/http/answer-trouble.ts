import type { Context } from 'hono';
import { problem } from './problem.ts';
import { sentence } from './refuse.ts';

export interface TroubleDeps {
  /** What the machine did, where an error is no fault of ours. */
  readonly troubleWords: (error: unknown) => { readonly what: string; readonly mend: string } | null;
  /** Told of a fault of ours, with the request it happened in. */
  readonly onFault: (where: string, error: unknown) => void;
}

/** Answers what was thrown: what the machine did as 503, the rest as a fault that the terminal is told of. */
export function answerTrouble({ troubleWords, onFault }: TroubleDeps) {
  return (error: unknown, c: Context) => {
    // Who left in the middle reads no answer, and nothing is wrong with us.
    if (c.req.raw.signal.aborted) return c.body(null, 408);
    if (isOutOfMemory(error)) return problem(c, TOO_MUCH);
    const trouble = troubleWords(error);
    if (trouble) return unavailable(c, trouble);
    onFault(`${c.req.method} ${c.req.path}`, error);
    return problem(c, FAULT);
  };
}

/** The answer where the machine stands in the way. */
export function unavailable(c: Context, { what, mend }: { readonly what: string; readonly mend: string }) {
  return problem(c, {
    status: 503,
    kind: 'not-now',
    title: 'This is not possible now',
    detail: `${sentence(what)}.`,
    mend: `${sentence(mend)}.`,
  });
}

function isOutOfMemory(error: unknown) {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

const TOO_MUCH = {
  status: 413,
  kind: 'too-large',
  title: 'This needs more memory than there is',
  detail: 'Nothing of it was stored.',
  mend: 'Give less at once: the sheet with the applications alone.',
} as const;

const FAULT = {
  status: 500,
  kind: 'fault',
  title: 'A fault of Breakpoint',
  detail: 'The request could not be answered. Nothing of it was stored.',
  mend: 'Try again; the terminal where Breakpoint runs says more.',
} as const;
