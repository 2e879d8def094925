import type { ErrorWords } from '../kernel/error-words.ts';

/** CONTRACTS: 1 refused, 2 wrong usage, 3 a limit of the person's own holds, 70 a fault of ours. */
export type ExitCode = 0 | 1 | 2 | 3 | 70;

/** Why a command did nothing. */
export interface Refusal extends ErrorWords {
  readonly kind: 'refusal';
  readonly code: Exclude<ExitCode, 0>;
}

/** The command is understood and cannot be done: a file, the line to add, or what is recorded does not allow it. */
export const refused = (words: ErrorWords): Refusal => ({ ...words, kind: 'refusal', code: 1 });
/** The command itself is not understood: a name, an option, a field, or a value that no record could make right. */
export const wrongUsage = (words: ErrorWords): Refusal => ({ ...words, kind: 'refusal', code: 2 });

/** The one line that goes to standard error. */
export function refusalLine({ what, where, mend }: ErrorWords): string {
  const place = where === '' ? '' : ` (${where})`;
  const help = mend === '' ? '' : `: ${mend}`;
  return `breakpoint: ${what}${place}${help}`.replace(/\s+/g, ' ');
}
