import { type ArchiveFailure, archiveWords, isArchiveFailure } from '../archive/archive-failure.ts';
import type { TakeBackFailure } from '../archive/take-back-batch.ts';
import { takeBackWords } from '../archive/take-back-words.ts';
import {
  type ExperimentFailure,
  experimentWords,
  isExperimentFailure,
} from '../experiments/experiment-failure-words.ts';
import { fail } from '../kernel/result.ts';
import { failureWords, type OperationFailure } from '../pipeline/failure-words.ts';
import type { ExitCode, Refusal } from './refusal.ts';

type Failure = OperationFailure | TakeBackFailure | ArchiveFailure | ExperimentFailure;

/**
 * Turns what an operation refused into what the command line says and returns. `names` are the options and arguments
 * in which its fields were typed: nobody typed "plannedOn".
 */
export function sayFailure(failure: Failure, names: Readonly<Record<string, string>> = {}) {
  const { what, where, mend } = wordsOf(failure);
  // Only the long ones: "on" is a word of every sentence.
  const named = Object.entries(names)
    .filter(([field]) => field.length > 2)
    .reduce((words, [field, typed]) => words.replace(new RegExp(`\\b${field}\\b`), typed), mend);
  return fail<Refusal>({ kind: 'refusal', code: exitCode(failure), what, where: names[where] ?? where, mend: named });
}

function wordsOf(failure: Failure) {
  if (isArchiveFailure(failure)) return archiveWords(failure);
  if (isExperimentFailure(failure)) return experimentWords(failure);
  return 'batchId' in failure ? takeBackWords(failure) : failureWords(failure);
}

/** What can be told from the command alone, whatever is recorded. */
const WRONG_USAGE = new Set(['no-such-field', 'not-field-and-value', 'not-a-day', 'not-a-pay-range']);

function exitCode({ kind }: { readonly kind: string }): Exclude<ExitCode, 0> {
  if (kind === 'own-limit') return 3;
  return WRONG_USAGE.has(kind) ? 2 : 1;
}
