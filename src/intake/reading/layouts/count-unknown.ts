import type { ReadingContext } from './reading-context.ts';

/** Notes a word that was not understood, to be offered for mapping. */
export function countUnknown({ unknown }: ReadingContext, value: string): void {
  const shown = value.length > 80 ? `${value.slice(0, 77)}...` : value;
  unknown.set(shown, (unknown.get(shown) ?? 0) + 1);
}
