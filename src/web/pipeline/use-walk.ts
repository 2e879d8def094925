import { type RefObject, useCallback, useMemo, useState } from 'react';
import type { TableHandle } from './table.tsx';
import type { Address } from './use-address.ts';

export interface Walk {
  /** The id of the row one stands on; `null` before the first step, and where it is shown no longer. */
  readonly current: string | null;
  readonly stand: (id: string) => void;
  /** So many rows on or back, or to an end; an open drawer goes along. */
  readonly step: (by: number) => void;
}

/** Where one stands in the list, and how one walks it. */
export function useWalk(shown: readonly string[], { said, say }: Address, table: RefObject<TableHandle | null>): Walk {
  const [stood, setStood] = useState<{ id: string; at: number } | null>(null);
  const opened = said.open;
  // The drawer and the list tell of the same one.
  const id = opened !== undefined && shown.includes(opened) ? opened : (stood?.id ?? null);
  const at = id === null ? -1 : shown.indexOf(id);
  // What was deleted or filtered away leaves its place to the one after it.
  const current = at >= 0 ? id : stood === null ? null : (shown[Math.min(stood.at, shown.length - 1)] ?? null);
  const stand = useCallback((to: string) => setStood({ id: to, at: Math.max(0, shown.indexOf(to)) }), [shown]);
  const step = useCallback(
    (by: number) => {
      const from = current === null ? -1 : shown.indexOf(current);
      const to = shown[from < 0 ? (by < 0 ? shown.length - 1 : 0) : Math.min(shown.length - 1, Math.max(0, from + by))];
      if (to === undefined) return;
      stand(to);
      if (opened !== undefined && opened !== to) say({ open: to });
      table.current?.goTo(to);
    },
    [current, shown, stand, opened, say, table],
  );
  return useMemo(() => ({ current, stand, step }), [current, stand, step]);
}
