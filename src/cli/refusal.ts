/** CONTRACTS: 1 refused, 2 wrong usage, 3 a limit of the person's own holds, 70 a fault of ours. */
export type ExitCode = 0 | 1 | 2 | 3 | 70;

/** Why a command did nothing, in the three parts of every error: what, where, what to do. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly code: Exclude<ExitCode, 0>;
  readonly what: string;
  /** The file and line, the field, the option; empty where the sentence says it all. */
  readonly where: string;
  readonly mend: string;
}

type Words = Omit<Refusal, 'kind' | 'code'>;

export const refused = (words: Words): Refusal => ({ kind: 'refusal', code: 1, ...words });
export const wrongUsage = (words: Words): Refusal => ({ kind: 'refusal', code: 2, ...words });

/** The one line that goes to standard error. */
export function refusalLine({ what, where, mend }: Pick<Refusal, 'what' | 'where' | 'mend'>): string {
  const place = where === '' ? '' : ` (${where})`;
  const help = mend === '' ? '' : `: ${mend}`;
  return `breakpoint: ${what}${place}${help}`.replace(/\s+/g, ' ');
}
