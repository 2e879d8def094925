import type { z } from 'zod';
import { type ArchiveFailure, archiveWords, isArchiveFailure } from '../archive/archive-failure.ts';
import type { TakeBackFailure } from '../archive/take-back-batch.ts';
import { takeBackWords } from '../archive/take-back-words.ts';
import { failureWords, type OperationFailure } from '../intake/failure-words.ts';
import { fail } from '../kernel/result.ts';

/** Why a tool did nothing, in the three parts of every error: what, where, what to do. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly what: string;
  /** The field, the id, the file; empty where the sentence says it all. */
  readonly where: string;
  readonly mend: string;
}

export const refused = (words: Omit<Refusal, 'kind'>): Refusal => ({ kind: 'refusal', ...words });

/** Turns what an operation refused into what the assistant reads, in the words of every door. */
export function sayFailure(failure: OperationFailure | TakeBackFailure | ArchiveFailure) {
  if (isArchiveFailure(failure)) return fail(refused(archiveWords(failure)));
  return fail(refused('batchId' in failure ? takeBackWords(failure) : failureWords(failure)));
}

/** Says what a schema objects to: every field with its objection, the first one as the place. */
export function sayIssues({ issues }: z.ZodError): Refusal {
  const told = issues.slice(0, ISSUES_TOLD).map((issue) => `${[...place(issue), objection(issue)].join(': ')}`);
  const [first] = issues;
  const where = first === undefined ? '' : (place(first)[0] ?? '');
  const mend = where === '' ? 'look at the input schema of this tool' : `correct "${where}" and call the tool again`;
  return refused({ what: told.join('; '), where, mend });
}

const ISSUES_TOLD = 5;

function place({ path }: z.core.$ZodIssue): string[] {
  return path.length === 0 ? [] : [path.join('.')];
}

function objection(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys' ? `there is no field "${issue.keys.join('", "')}"` : issue.message;
}

/** The sentence an assistant reads, and can read out: what, where, what to do. */
export function refusalText({ what, where, mend }: Refusal): string {
  const place = where === '' ? '' : ` (${where})`;
  return `${sentence(`${what}${place}`)} ${mend === '' ? '' : sentence(mend)}`.trim();
}

function sentence(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1).replace(/[.]$/, '')}.`;
}
