import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { grouped } from '../../analysis/in-words.ts';
import type { Report } from '../../analysis/report.ts';
import type { Day } from '../../kernel/day.ts';
import { useNarrow } from '../app/use-narrow.ts';
import styles from './board.module.css';
import type { BoardColumn, BoardItem } from './board-columns.ts';
import { Card } from './card.tsx';
import { COLUMN_NAMES, emptyColumnWords } from './column-words.ts';

interface ColumnProps {
  readonly column: BoardColumn;
  readonly report: Report | null;
  readonly today: Day;
  /** The card in it that one stands on, or that Tab reaches. */
  readonly current: string | null;
  readonly isMarked: boolean;
  /** True until the card one moved to has taken the focus. */
  readonly wantsFocus: RefObject<boolean>;
  /** There is little room: those that wait stand in two lines. */
  readonly isTight: boolean;
  readonly isOver: boolean;
  readonly onOpen: (id: string) => void;
  readonly onCurrent: (id: string) => void;
}

/** What covers the top and the foot of the window: the head of the column, the line of keys. */
const COVERED = { scrollPaddingStart: 56, scrollPaddingEnd: 64 };

/** One column, as long as it is; only what is in view is in the page, so that thousands scroll at once. */
export const Column = memo(function Column(props: ColumnProps) {
  const { column, report, today, current, isOver } = props;
  const { stage, count, items } = column;
  const heading = useId();
  const isWaiting = stage === 'applied';
  return (
    <section
      className={`${styles.column} ${isWaiting ? styles.waiting : ''} ${isOver ? styles.over : ''}`}
      data-drop={stage}
      aria-labelledby={heading}
    >
      <h2 id={heading} className={styles.heading}>
        {COLUMN_NAMES[stage]} <span>{grouped(count)}</span>
      </h2>
      {count === 0 ? (
        <p className={styles.none}>{emptyColumnWords(stage, report)}</p>
      ) : (
        <Cards {...props} items={items} heading={heading} isWaiting={isWaiting} current={current} today={today} />
      )}
    </section>
  );
});

interface CardsProps extends ColumnProps {
  readonly items: readonly BoardItem[];
  readonly heading: string;
  readonly isWaiting: boolean;
}

function Cards({
  items,
  heading,
  isWaiting,
  isTight,
  current,
  isMarked,
  wantsFocus,
  today,
  onOpen,
  onCurrent,
}: CardsProps) {
  const list = useRef<HTMLUListElement>(null);
  const scrollMargin = useTop(list);
  const isPhone = useNarrow();
  const isNarrow = isTight || isPhone;
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: (index) => heightOf(items[index], isWaiting, isNarrow),
    getItemKey: (index) => keyOf(items[index]),
    overscan: 12,
    // Six lists hear one scroll: drawn one by one, each would make the page be laid out anew.
    useFlushSync: false,
    scrollMargin,
    ...COVERED,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights are others when the room is.
  useLayoutEffect(() => virtual.measure(), [isNarrow]);
  useFollow({ current, items, wantsFocus, goTo: (index) => virtual.scrollToIndex(index, { align: 'auto' }) });
  return (
    <ul ref={list} aria-labelledby={heading} className={styles.cards} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => (
        <li
          key={key}
          // Those that wait are of one height; measuring thousands would cost what drawing them does.
          ref={isWaiting ? undefined : virtual.measureElement}
          data-index={index}
          className={styles.place}
          style={{ transform: `translateY(${start - scrollMargin}px)` }}
        >
          <Item
            item={items[index]}
            isFirst={index === 0}
            isWaiting={isWaiting}
            current={current}
            isMarked={isMarked}
            wantsFocus={wantsFocus}
            today={today}
            onOpen={onOpen}
            onCurrent={onCurrent}
          />
        </li>
      ))}
    </ul>
  );
}

type ItemProps = Pick<
  CardsProps,
  'isWaiting' | 'current' | 'isMarked' | 'wantsFocus' | 'today' | 'onOpen' | 'onCurrent'
>;

function Item({ item, isFirst, current, ...given }: ItemProps & { item: BoardItem | undefined; isFirst: boolean }) {
  if (item === undefined) return null;
  if (item.kind === 'age')
    return (
      <div className={styles.age}>
        <span>
          {item.words}, {grouped(item.count)}
        </span>
        {isFirst && (
          <span>
            may go on<span className={styles.unit}>, in 100</span>
          </span>
        )}
      </div>
    );
  return <Card card={item.card} isCurrent={item.card.row.id === current} {...given} />;
}

function keyOf(item: BoardItem | undefined): string {
  if (item === undefined) return '';
  return item.kind === 'age' ? item.words : item.card.row.id;
}

/** Heights before they are measured, near enough that nothing jumps. */
function heightOf(item: BoardItem | undefined, isWaiting: boolean, isNarrow: boolean): number {
  if (item?.kind === 'age') return 35;
  if (!isWaiting) return isNarrow ? 67 : 85;
  return isNarrow ? 46 : 28;
}

/** Where a list begins in the page: what stands above it may grow. */
function useTop(list: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const box = list.current?.getBoundingClientRect();
      if (box !== undefined) setTop(Math.round(box.top + window.scrollY));
    };
    measure();
    const page = new ResizeObserver(measure);
    page.observe(document.body);
    return () => page.disconnect();
  }, [list]);
  return top;
}

/** Brings the card one moved to into view; it takes the focus itself once it is there. */
function useFollow(given: {
  readonly current: string | null;
  readonly items: readonly BoardItem[];
  readonly wantsFocus: RefObject<boolean>;
  readonly goTo: (index: number) => void;
}): void {
  const latest = useRef(given);
  latest.current = given;
  const { current } = given;
  useEffect(() => {
    const { items, wantsFocus, goTo } = latest.current;
    if (current === null || !wantsFocus.current) return;
    const index = items.findIndex((item) => item.kind === 'card' && item.card.row.id === current);
    if (index >= 0) goTo(index);
  }, [current]);
}
