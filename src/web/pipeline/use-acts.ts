import { useMemo, useState } from 'react';
import { EVENT_KINDS } from '../../analysis/model.ts';
import type { ApplicationRow } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { holdTyping } from '../app/typed-ahead.ts';
import { useChangeRows } from './rows.ts';
import type { Address } from './use-address.ts';
import type { Selection } from './use-selection.ts';
import type { Walk } from './use-walk.ts';

/** What stands above the list, for the rows it concerns. */
export type Float = 'menu' | 'event' | 'edit' | 'delete-for-good';

export interface Acts {
  /** What an act is done to: all that are selected, else the row one stands on. */
  readonly targets: readonly ApplicationRow[];
  readonly float: Float | null;
  readonly closeFloat: () => void;
  /** What the drawer is to begin with. */
  readonly startWith: 'fields' | 'event' | undefined;
  /** The drawer has begun with it. */
  readonly onStarted: () => void;
  /** Does an act of the menu by its id. */
  readonly act: (id: string) => void;
}

interface Given {
  readonly rows: readonly ApplicationRow[];
  readonly today: Day;
  readonly selection: Selection;
  readonly walk: Walk;
  readonly say: Address['say'];
}

/** Everything that can be done to what is selected, or to the row one stands on. */
export function useActs({ rows, today, selection, walk, say }: Given): Acts {
  const changes = useChangeRows();
  const { ids } = selection;
  const { current } = walk;
  const [float, setFloat] = useState<Float | null>(null);
  const [start, setStart] = useState<{ id: string; with: 'fields' | 'event' } | null>(null);
  const targets = useMemo(
    () => rows.filter(({ id }) => (ids.size > 0 ? ids.has(id) : id === current)),
    [rows, ids, current],
  );
  const openWith = (what: 'fields' | 'event' | null) => {
    if (current === null) return;
    // The drawer may still be on its way.
    if (what !== null) holdTyping();
    setStart(what === null ? null : { id: current, with: what });
    say({ open: current }, 'new');
  };
  const own = targets.map(({ id }) => id);
  const [first, second] = own;
  const isMany = ids.size > 0;
  const doing: Readonly<Record<string, () => unknown>> = {
    open: () => openWith(null),
    edit: () => (isMany ? setFloat('edit') : openWith('fields')),
    event: () => (isMany ? setFloat('event') : openWith('event')),
    menu: () => setFloat('menu'),
    'delete-for-good': () => setFloat('delete-for-good'),
    select: () => first !== undefined && selection.toggle(first),
    merge: () => first !== undefined && second !== undefined && changes.merge(first, second),
    withdraw: () => changes.withdraw(own),
    delete: () => changes.remove(own),
  };
  const act = (id: string) => {
    setFloat(null);
    if (own.length === 0) return;
    const kind = EVENT_KINDS.find((one) => id === `record.${one}`);
    if (kind === undefined) doing[id]?.();
    else void changes.record(own, { kind, on: today });
  };
  return {
    targets,
    float,
    closeFloat: () => setFloat(null),
    startWith: start?.id === current ? start?.with : undefined,
    onStarted: () => setStart(null),
    act,
  };
}
