import { useMemo, useRef } from 'react';
import { useWidth } from '../app/use-width.ts';
import styles from './board.module.css';
import { type BoardColumn, boardColumns } from './board-columns.ts';
import type { BoardProps } from './board-props.ts';
import { Column } from './column.tsx';
import { Ghost } from './ghost.tsx';
import { NotOnBoard } from './not-on-board.tsx';
import { useBoardCommands } from './use-board-commands.ts';
import { useDragging } from './use-dragging.ts';

/**
 * What is open, by how far it came. It brings its own keys (j k h l, arrows, Enter) while it is on the page, so the page
 * keeps those of its table away from it.
 */
export function Board(props: BoardProps) {
  const { rows, counts, chances, report, today, recordOn, current, onOpen, onShow } = props;
  const columns = useMemo(() => boardColumns(rows, chances, today), [rows, chances, today]);
  const [box, width] = useWidth<HTMLDivElement>(1200);
  const isTight = width < TIGHT;
  const wantsFocus = useRef(false);
  const onCurrent = (id: string) => {
    wantsFocus.current = true;
    props.onCurrent(id);
  };
  const { moves, onKeyDown } = useBoardCommands({ columns, today: recordOn, current, onCurrent, onOpen });
  const { dragged, over, ghost } = useDragging({ box, columns, moves, onCurrent: props.onCurrent });
  const shown = current ?? firstOf(columns);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the cards in it take the keys, the board hears them */}
      <div ref={box} className={`${styles.board} ${isTight ? styles.tight : ''}`} onKeyDown={onKeyDown}>
        {columns.map((column) => (
          <Column
            key={column.stage}
            column={column}
            report={report}
            today={today}
            current={holds(column, shown) ? shown : null}
            isMarked={current !== null}
            wantsFocus={wantsFocus}
            isTight={isTight}
            isOver={over === column.stage}
            onOpen={onOpen}
            onCurrent={props.onCurrent}
          />
        ))}
      </div>
      <NotOnBoard counts={counts} onShow={onShow} />
      {dragged !== null && <Ghost card={dragged} over={over} ghost={ghost} />}
    </>
  );
}

/** With a drawer beside it, those that wait stand in two lines. */
const TIGHT = 900;

/** The card that Tab reaches while one stands on none. */
function firstOf(columns: readonly BoardColumn[]): string | null {
  for (const { items } of columns) for (const item of items) if (item.kind === 'card') return item.card.row.id;
  return null;
}

function holds({ items }: BoardColumn, id: string | null): boolean {
  return items.some((item) => item.kind === 'card' && item.card.row.id === id);
}
