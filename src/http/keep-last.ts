/** The day at hand, the days a person steps through, and what another tab shows. */
const KEPT = 6;

/**
 * Keeps the last few values that were made, by what they were made from, so that asking again is instant and asking
 * twice at once makes one. What fails is not kept.
 */
export function keepLast<Value>(): (madeFrom: readonly unknown[], make: () => Promise<Value>) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  return (madeFrom, make) => {
    const key = JSON.stringify(madeFrom);
    const known = kept.get(key);
    if (known) return known;
    const made = make();
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
    return made;
  };
}
