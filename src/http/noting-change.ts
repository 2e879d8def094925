import type { Deps, MadeChange } from '../pipeline/deps.ts';

export interface Noting<Own extends Deps = Deps> {
  readonly deps: Own;
  /** The last change that was made with these deps. */
  readonly change: () => MadeChange | null;
}

/**
 * The deps of one request, and the change that was made with them: an answer names it, so that the page takes back
 * exactly what it did, whatever another program does meanwhile.
 */
export function notingChange<Own extends Deps>(deps: Own): Noting<Own> {
  const made: MadeChange[] = [];
  return { deps: { ...deps, onChange: (change) => made.push(change) }, change: () => made.at(-1) ?? null };
}
