import { useCallback, useMemo, useState } from 'react';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Selects one, or takes it out. */
  readonly toggle: (id: string) => void;
  /** Selects everything from the one selected last to this one. */
  readonly reach: (id: string) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

/** What is selected among the rows shown, in their order; what is shown no longer is selected no longer. */
export function useSelection(shown: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const ids = useMemo(
    () => (chosen.size === 0 ? chosen : new Set(shown.filter((id) => chosen.has(id)))),
    [shown, chosen],
  );
  const toggle = useCallback((id: string) => {
    setLast(id);
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const reach = useCallback(
    (id: string) => {
      const [from, to] = [shown.indexOf(last ?? id), shown.indexOf(id)].toSorted((a, b) => a - b);
      setChosen((before) => new Set([...before, ...shown.slice(Math.max(0, from ?? 0), (to ?? 0) + 1)]));
      setLast(id);
    },
    [shown, last],
  );
  const all = useCallback(() => setChosen(new Set(shown)), [shown]);
  const clear = useCallback(() => setChosen(new Set()), []);
  return useMemo(() => ({ ids, toggle, reach, all, clear }), [ids, toggle, reach, all, clear]);
}
