import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Day } from '../../kernel/day.ts';
import { choicesOf, DEFAULT_SHOW, type Filters, readFilters, type Show } from './filters.ts';
import type { RowsRead } from './rows.ts';
import type { Chances } from './standing-group.ts';
import type { TableHandle } from './table.tsx';
import { readSort } from './table-items.ts';
import { useActs } from './use-acts.ts';
import type { Address } from './use-address.ts';
import { useFound } from './use-found.ts';
import { useInBatch } from './use-in-batch.ts';
import { useListed } from './use-listed.ts';
import { useSelection } from './use-selection.ts';
import { useWalk } from './use-walk.ts';

interface Given {
  readonly read: RowsRead;
  readonly chances: Chances;
  readonly today: Day;
  /** The day the list is looked at from. */
  readonly seenOn: Day;
  readonly address: Address;
  /** Added on this visit, the latest first. */
  readonly added: readonly string[];
  readonly onForgetAdded: () => void;
}

const NONE: readonly string[] = [];

export type ListState = ReturnType<typeof useList>;

/** All that the list is: what it shows, where one stands in it, what is selected, and what can be done. */
export function useList({ read, chances, today, seenOn, address, added, onForgetAdded }: Given) {
  const { said, say } = address;
  const isBoard = said.view === 'board';
  const { rows } = read;
  const filters = useMemo(() => readFilters(said), [said]);
  const sort = useMemo(() => readSort(said.sort), [said.sort]);
  const found = useFound(filters.text);
  const inBatch = useInBatch(filters.batch);
  const choices = useMemo(() => choicesOf(rows), [rows]);
  const listed = useListed({ rows, chances, today: seenOn, filters, found, inBatch, sort, added });
  const { items } = listed;
  const shown = useMemo(() => items.flatMap((item) => (item.kind === 'row' ? [item.listed.row.id] : [])), [items]);
  const table = useRef<TableHandle>(null);
  const textField = useRef<HTMLInputElement>(null);
  // What the board does not show as selected is not selected there.
  const selection = useSelection(isBoard ? NONE : shown);
  const walk = useWalk(shown, address, table);
  useFocusKept(shown, walk.current, table);
  const acts = useActs({ rows, today, selection, walk, say });
  const [isMore, setMore] = useState(isFinelyNarrowed(filters));
  const show = useCallback(
    (next: Show) => {
      onForgetAdded();
      say({ filter: next === DEFAULT_SHOW ? undefined : next });
    },
    [say, onForgetAdded],
  );
  const open = useCallback(
    (id: string) => say({ open: id }, said.open === undefined ? 'new' : 'instead'),
    [say, said.open],
  );
  return {
    ...listed,
    ...{ filters, sort, found, choices, table, textField, selection, walk, acts, isMore, isBoard, show, open, say },
    opened: said.open,
    close: () => say({ open: undefined }),
    toggleMore: () => setMore((before) => !before),
    switchView: () => say({ view: isBoard ? undefined : 'board' }, 'new'),
    /** Brings the focus from a field above back to the list. */
    toList: () => table.current?.goTo(walk.current ?? shown[0] ?? ''),
  };
}

/** Where the row one stood on left the list and took the focus with it, the row in its place has it. */
function useFocusKept(shown: readonly string[], current: string | null, table: RefObject<TableHandle | null>): void {
  const stood = useRef(current);
  useEffect(() => {
    const { current: before } = stood;
    stood.current = current;
    if (before === null || current === null || shown.includes(before)) return;
    // After a form or a menu above it has given the focus back, or found nothing to give it to.
    setTimeout(() => {
      if (document.activeElement === document.body) table.current?.goTo(stood.current ?? current);
    }, 50);
  }, [shown, current, table]);
}

function isFinelyNarrowed({ channel, variant, drawn, tag, weeks }: Filters): boolean {
  return [channel, variant, drawn, tag, weeks].some((one) => one !== null);
}
