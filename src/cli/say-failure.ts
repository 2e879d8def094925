import { failureWords, type OperationFailure } from '../intake/failure-words.ts';
import { fail } from '../kernel/result.ts';
import type { ExitCode, Refusal } from './refusal.ts';

/** Turns what an operation refused into what the command line says and returns. */
export function sayFailure(failure: OperationFailure) {
  return fail<Refusal>({ kind: 'refusal', code: exitCode(failure), ...failureWords(failure) });
}

function exitCode({ kind }: OperationFailure): Exclude<ExitCode, 0> {
  return kind === 'own-limit' ? 3 : 1;
}
