import type { z } from 'zod';
import { type ArchiveFailure, archiveWords, isArchiveFailure } from '../archive/archive-failure.ts';
import type { TakeBackFailure } from '../archive/take-back-batch.ts';
import { takeBackWords } from '../archive/take-back-words.ts';
import {
  type ExperimentFailure,
  experimentWords,
  isExperimentFailure,
} from '../experiments/experiment-failure-words.ts';
import type { ErrorWords } from '../kernel/error-words.ts';
import { fail } from '../kernel/result.ts';
import { failureWords, type OperationFailure } from '../pipeline/failure-words.ts';

/** Why a tool did nothing. */
export interface Refusal extends ErrorWords {
  readonly kind: 'refusal';
}

export const refused = (words: ErrorWords): Refusal => ({ kind: 'refusal', ...words });

/** Turns what an operation refused into what the assistant reads, in the words of every door. */
export function sayFailure(failure: OperationFailure | TakeBackFailure | ArchiveFailure | ExperimentFailure) {
  if (isArchiveFailure(failure)) return fail(refused(archiveWords(failure)));
  if (isExperimentFailure(failure)) return fail(refused(experimentWords(failure)));
  return fail(refused('batchId' in failure ? takeBackWords(failure) : failureWords(failure)));
}

/** Says what a schema objects to: every field with its objection, the first one as the place; `known` are its fields. */
export function sayIssues({ issues }: z.ZodError, known: readonly string[] = []): Refusal {
  const told = issues.slice(0, ISSUES_TOLD).map((issue) => `${[...issue.path, objection(issue)].join(': ')}`);
  const [first] = issues;
  const strange = first?.code === 'unrecognized_keys' ? first.keys[0] : undefined;
  const where = first === undefined ? '' : [...first.path, ...(strange === undefined ? [] : [strange])].join('.');
  const fields = first?.path.length === 0 && known.length > 0 ? `; its fields are ${known.join(', ')}` : '';
  const mend =
    strange === undefined ? `correct ${where === '' ? 'it' : `"${where}"`}` : `leave "${where}" out${fields}`;
  return refused({
    what: `the input does not fit: ${told.join('; ')}`,
    where,
    mend: `${mend} and call the tool again`,
  });
}

const ISSUES_TOLD = 5;

function objection(issue: z.core.$ZodIssue): string {
  const { message } = issue;
  if (issue.code === 'unrecognized_keys') return `there is no field "${issue.keys.join('", "')}"`;
  return `${message[0]?.toLowerCase() ?? ''}${message.slice(1)}`;
}

/** The sentence an assistant reads, and can read out: what, where, what to do. */
export function refusalText({ what, where, mend }: Refusal): string {
  const place = where === '' ? '' : ` (${where})`;
  return `${sentence(`${what}${place}`)} ${mend === '' ? '' : sentence(mend)}`.trim();
}

function sentence(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1).replace(/[.]$/, '')}.`;
}
