import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
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
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    getItemKey: (at) => `${rows[at]?.table}:${rows[at]?.row}`,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too
    <section ref={scroller} className={styles.scroller} aria-label={label} tabIndex={0}>
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

const ROW_HEIGHT = 58;
