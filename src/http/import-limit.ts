import { bodyLimit } from 'hono/body-limit';
import { problem } from './problem.ts';

/** Ten times the largest job log we have seen, thrice over. */
const BYTES_AT_MOST = 50_000_000;

/** Refuses files that are too large for a job log before they are read. */
export function importLimit() {
  return bodyLimit({ maxSize: BYTES_AT_MOST, onError: (c) => problem(c, TOO_LARGE) });
}

const TOO_LARGE = {
  status: 413,
  kind: 'too-large',
  title: 'This is too large for a job log',
  detail: `More than ${BYTES_AT_MOST / 1_000_000} MB were sent at once.`,
  where: 'file',
  mend: 'Give the sheet with the applications alone, or use "breakpoint import FILE".',
} as const;
