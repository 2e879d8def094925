/** The three parts of every error. `where` is a field, a file and line, a folder; empty where the sentence says it all. */
export interface ErrorWords {
  readonly what: string;
  readonly where: string;
  /** What to do about it. */
  readonly mend: string;
}

/** An error in words, as every door prints it. */
export function errorWords(what: string, where: string, mend: string): ErrorWords {
  return { what, where, mend };
}
