import { useSyncExternalStore } from 'react';
import type { ApplicationRow } from '../../http/api.ts';

type Rows = readonly ApplicationRow[];

/** A change that is on the screen and not yet in what the server said. */
interface PendingChange {
  apply: (rows: Rows) => Rows;
  /** The rows it touches, while the server has not answered. */
  ids: readonly string[];
}

let pending: readonly PendingChange[] = [];
const listeners = new Set<() => void>();

function show(next: readonly PendingChange[]): void {
  pending = next;
  for (const listen of listeners) listen();
}

export interface Shown {
  /** The server has answered: from now on what it said stands there. */
  readonly settle: (apply: PendingChange['apply']) => void;
  /** Takes it off the screen: it is in the rows themselves now, or it was refused. */
  readonly drop: () => void;
}

/** Puts a change on the screen at once; rows asked for meanwhile cannot wipe it away. */
export function showChange(ids: readonly string[], apply: PendingChange['apply']): Shown {
  let own: PendingChange = { apply, ids };
  show([...pending, own]);
  return {
    settle: (answer) => {
      const settled = { apply: answer, ids: [] };
      show(pending.map((one) => (one === own ? settled : one)));
      own = settled;
    },
    drop: () => show(pending.filter((one) => one !== own)),
  };
}

function subscribe(listen: () => void) {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/** What is on the screen and not yet answered, in the order it was done. */
export function usePendingChanges(): readonly Readonly<PendingChange>[] {
  return useSyncExternalStore(subscribe, () => pending);
}

/** Each of `rows` that a change touched replaced by how it stands now; those it does not hold are put first. */
export function withRows(rows: Rows, changed: Rows): Rows {
  const byId = new Map(changed.map((row) => [row.id, row]));
  const replaced = rows.map((row) => {
    const now = byId.get(row.id);
    if (now === undefined) return row;
    byId.delete(row.id);
    return now;
  });
  return byId.size === 0 ? replaced : [...byId.values(), ...replaced];
}
