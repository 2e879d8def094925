import { useCallback, useMemo, useState } from 'react';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** One is about to select: a press on a row selects it instead of opening it. */
  readonly isChoosing: boolean;
  readonly choose: () => void;
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
  const [isChoosing, setChoosing] = useState(false);
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
  const choose = useCallback(() => setChoosing(true), []);
  const clear = useCallback(() => {
    setChosen(new Set());
    setChoosing(false);
  }, []);
  return useMemo(
    () => ({ ids, isChoosing, choose, toggle, reach, all, clear }),
    [ids, isChoosing, choose, toggle, reach, all, clear],
  );
}
