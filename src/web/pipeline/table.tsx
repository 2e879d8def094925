import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type MouseEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Day } from '../../kernel/day.ts';
import { useNarrow } from '../app/use-narrow.ts';
import { GroupHead } from './group-head.tsx';
import styles from './pipeline.module.css';
import type { Chances } from './standing-group.ts';
import { BulkHead, TableHead } from './table-head.tsx';
import type { Column, Sort, TableItem } from './table-items.ts';
import { TableRow } from './table-row.tsx';
import type { Found } from './use-found.ts';
import type { Selection } from './use-selection.ts';

/** Lets the keys of the page move the table. */
export interface TableHandle {
  /** Brings a row into view and the focus to it, unless the focus stands beside the list. */
  readonly goTo: (id: string) => void;
}

interface TableProps {
  readonly items: readonly TableItem[];
  readonly chances: Chances;
  readonly found: Found;
  readonly today: Day;
  readonly sort: Sort | null;
  readonly onSort: (column: Column) => void;
  readonly current: string | null;
  readonly selection: Selection;
  readonly unkept: ReadonlySet<string>;
  readonly onOpen: (id: string) => void;
  readonly onCurrent: (id: string) => void;
  /** What can be done to what is selected; `null` where nothing is. */
  readonly bulk: ReactNode;
  /** An application stands open beside the list. */
  readonly isBeside: boolean;
  readonly ref: Ref<TableHandle>;
}

/** The applications as a table of which only the lines in view are in the page, so that thousands scroll like ten. */
export function Table(props: TableProps) {
  const { items, chances, found, today, sort, onSort, current, selection, unkept, bulk, isBeside, ref } = props;
  const box = useRef<HTMLTableSectionElement>(null);
  const virtual = useLines(box, items, found);
  useSteady(box, isBeside);
  const wanted = useRef<string | null>(null);
  const firstRow = items.find((item) => item.kind === 'row');
  const reached = current ?? (firstRow?.kind === 'row' ? firstRow.listed.row.id : null);
  useImperativeHandle(ref, () => ({
    goTo: (id) => {
      const index = items.findIndex((item) => item.kind === 'row' && item.listed.row.id === id);
      if (index < 0) return;
      // Above the first row of all stand the words of its group.
      virtual.scrollToIndex(index === 1 ? 0 : index, { align: 'auto' });
      const { activeElement } = document;
      if (activeElement?.closest('[data-beside]')) return;
      // A field above is left; from the list the focus goes straight to the row.
      if (activeElement instanceof HTMLElement && box.current?.contains(activeElement) === false) activeElement.blur();
      wanted.current = id;
      // The row may be drawn anew at this very step: only what stands there afterwards can keep the focus.
      requestAnimationFrame(() => focusRow(wanted, box.current));
    },
  }));
  useLayoutEffect(() => focusRow(wanted, box.current));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the list are commands of the page.
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are walked and selected.
      role="grid"
      className={styles.grid}
      aria-label="Applications"
      aria-multiselectable
      aria-rowcount={items.length + 1}
      aria-colcount={9}
      data-choosing={selection.ids.size > 0 || selection.isChoosing || undefined}
      tabIndex={-1}
      onClick={(event) => press(event, props)}
      onFocus={({ target }) => {
        const id = target.dataset.id;
        if (id !== undefined && id !== current) props.onCurrent(id);
      }}
    >
      {bulk === null ? <TableHead sort={sort} onSort={onSort} /> : <BulkHead>{bulk}</BulkHead>}
      <tbody ref={box} className={styles.lines} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          const top = start - virtual.options.scrollMargin;
          const place = index + 1;
          if (item === undefined) return null;
          if (item.kind === 'head') {
            return (
              <GroupHead key={item.group} group={item.group} top={top} place={place} hasChances={chances !== null} />
            );
          }
          const { row, group } = item.listed;
          const { id } = row;
          return (
            <TableRow
              // Rows that come into view take the place of those that left it; the one one stands on stays itself.
              key={id === reached ? id : index % SLOTS}
              row={row}
              group={group}
              chances={chances}
              excerpt={found.excerptOf(id)}
              today={today}
              top={top}
              place={place}
              isCurrent={id === current}
              isReached={id === reached}
              isSelected={selection.ids.has(id)}
              isUnkept={unkept.has(id)}
            />
          );
        })}
      </tbody>
    </table>
  );
}

const OVERSCAN = 6;
/** More than ever stand in the page at once. */
const SLOTS = 256;

/**
 * A drawer that opens takes room from what stands above the list, which then wraps: the list stays where it was on the
 * screen, and with it the row one looks at.
 */
function useSteady(box: { readonly current: HTMLElement | null }, isBeside: boolean): void {
  const before = useRef({ isBeside, top: 0 });
  useLayoutEffect(() => {
    const top = (box.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    const moved = top - before.current.top;
    if (before.current.isBeside !== isBeside && moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
    before.current = { isBeside, top };
  });
}

function useLines(box: { readonly current: HTMLElement | null }, items: readonly TableItem[], found: Found) {
  const isNarrow = useNarrow();
  const [margin, setMargin] = useState(0);
  useEffect(() => {
    const place = () => setMargin((box.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    place();
    // What stands above may grow: the line to add says what it read, a banner comes or goes.
    const above = new ResizeObserver(place);
    above.observe(document.body);
    return () => above.disconnect();
  }, [box]);
  const virtual = useWindowVirtualizer({
    count: items.length,
    overscan: OVERSCAN,
    useFlushSync: false,
    scrollMargin: margin,
    // The heads of the columns stay at the top, the line of the keys at the foot.
    scrollPaddingStart: isNarrow ? 8 : 40,
    scrollPaddingEnd: isNarrow ? 8 : 52,
    getItemKey: useCallback((index: number) => keyOf(items[index]), [items]),
    estimateSize: (index) => heightOf(items, index, isNarrow, found),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights are known from what stands in the lines.
  useLayoutEffect(() => virtual.measure(), [items, isNarrow, found]);
  return virtual;
}

function keyOf(item: TableItem | undefined): string {
  if (item === undefined) return '';
  return item.kind === 'head' ? `head ${item.group}` : item.listed.row.id;
}

const ROW = 32;
const NARROW_ROW = 56;
const EXCERPT = 20;

function heightOf(items: readonly TableItem[], index: number, isNarrow: boolean, found: Found): number {
  const item = items[index];
  if (item?.kind !== 'row') return isNarrow ? 42 : index === 0 ? 28 : 40;
  const excerpt = found.excerptOf(item.listed.row.id) === null ? 0 : EXCERPT;
  return (isNarrow ? NARROW_ROW : ROW) + excerpt;
}

/** Gives the wanted row the focus once it is in the page, unless the person went on to something else meanwhile. */
function focusRow(wanted: { current: string | null }, list: HTMLElement | null): void {
  if (wanted.current === null) return;
  const { activeElement } = document;
  if (activeElement !== document.body && !list?.contains(activeElement)) wanted.current = null;
  const row = document.getElementById(`row-${wanted.current}`);
  if (row === null) return;
  wanted.current = null;
  row.focus({ preventScroll: true });
}

/** A press on a row opens it; on its box, or with Shift or Control, it selects. */
function press(event: MouseEvent, { selection, onOpen, onCurrent }: TableProps): void {
  const target = event.target as HTMLElement;
  const id = target.closest<HTMLElement>('[data-id]')?.dataset.id;
  if (id === undefined) return;
  const isBox = target.closest(`.${styles.check}`) !== null;
  onCurrent(id);
  if (event.shiftKey) {
    document.getSelection()?.removeAllRanges();
    selection.reach(id);
  } else if (isBox) {
    // The label passes its press on to the box: one of the two counts.
    if (target instanceof HTMLInputElement) selection.toggle(id);
  } else if (event.ctrlKey || event.metaKey || selection.isChoosing) {
    selection.toggle(id);
  } else if (document.getSelection()?.isCollapsed !== false) {
    // Somebody who marks text wants to copy it.
    onOpen(id);
  }
}
