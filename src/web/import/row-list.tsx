import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef } from 'react';
import { useNarrow } from '../app/use-narrow.ts';
import styles from './import.module.css';
import type { PlacedRow } from './preview-counts.ts';
import type { RowsSectionProps } from './preview-props.ts';
import { RowLine } from './row-line.tsx';

type RowListProps = Omit<RowsSectionProps, 'filter' | 'onFilter'> & {
  readonly rows: readonly PlacedRow[];
  readonly label: string;
};

/** Any number of rows; only those in sight are there. */
export function RowList({ rows, label, ...given }: RowListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const isNarrow = useNarrow();
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => guessHeight(rows[at], isNarrow),
    overscan: 8,
    getItemKey: (at) => `${rows[at]?.table}:${rows[at]?.row}`,
  });
  const jump = (event: KeyboardEvent) => {
    // The browser's own way to the end is led astray by rows that turn out higher than guessed.
    if (event.key !== 'End' && event.key !== 'Home') return;
    event.preventDefault();
    if (event.key === 'Home') list.scrollToIndex(0);
    else list.scrollToIndex(rows.length - 1, { align: 'end' });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too
    <section ref={scroller} className={styles.scroller} aria-label={label} tabIndex={0} onKeyDown={jump}>
      <ul style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, key, start }) => {
          const placed = rows[index];
          return (
            placed !== undefined && (
              <li
                key={key}
                ref={list.measureElement}
                data-index={index}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <RowLine {...given} placed={placed} />
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

/** About how high a row is drawn, by how much is written in it; what is in sight is measured. */
function guessHeight(placed: PlacedRow | undefined, isNarrow: boolean): number {
  const length = placed?.look.cells.reduce((sum, cell) => sum + cell.length + 1, 0) ?? 0;
  const lines = Math.max(1, Math.ceil(length / (isNarrow ? 44 : 78)));
  return isNarrow ? 76 + lines * 38 : 24 + lines * 18;
}
