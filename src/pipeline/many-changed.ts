/** What was done to several applications as one change. */
export interface ManyChanged {
  /** The applications, in the order they were named. */
  readonly ids: readonly string[];
  /** What the person should know of it, in whole sentences; usually none. */
  readonly warnings: readonly string[];
}

/** "Acme, Backend Engineer" or "12 applications", for the summary of a change. */
export function nameOfMany(names: readonly string[]): string {
  return names.length === 1 ? (names[0] ?? '') : `${names.length} applications`;
}
