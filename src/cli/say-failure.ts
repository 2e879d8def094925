import { type ArchiveFailure, archiveWords, isArchiveFailure } from '../archive/archive-failure.ts';
import type { TakeBackFailure } from '../archive/take-back-batch.ts';
import { takeBackWords } from '../archive/take-back-words.ts';
import { failureWords, type OperationFailure } from '../intake/failure-words.ts';
import { fail } from '../kernel/result.ts';
import type { ExitCode, Refusal } from './refusal.ts';

/** Turns what an operation refused into what the command line says and returns. */
export function sayFailure(failure: OperationFailure | TakeBackFailure | ArchiveFailure) {
  return fail<Refusal>({ kind: 'refusal', code: exitCode(failure), ...wordsOf(failure) });
}

function wordsOf(failure: OperationFailure | TakeBackFailure | ArchiveFailure) {
  if (isArchiveFailure(failure)) return archiveWords(failure);
  return 'batchId' in failure ? takeBackWords(failure) : failureWords(failure);
}

function exitCode({ kind }: { readonly kind: string }): Exclude<ExitCode, 0> {
  if (kind === 'own-limit') return 3;
  return kind === 'no-such-field' || kind === 'not-field-and-value' ? 2 : 1;
}
