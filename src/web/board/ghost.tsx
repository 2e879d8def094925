import type { RefObject } from 'react';
import { createPortal } from 'react-dom';
import styles from './board.module.css';
import type { BoardCard } from './board-columns.ts';
import { cardName, cardRole } from './card-words.ts';
import { COLUMN_NAMES } from './column-words.ts';
import type { DropPlace } from './follow-press.ts';

const ENDS = [
  { place: 'rejected', name: 'Told no' },
  { place: 'withdrawn', name: 'Withdraw' },
] as const;

interface GhostProps {
  readonly card: BoardCard;
  readonly over: DropPlace | null;
  readonly ghost: RefObject<HTMLDivElement | null>;
}

/** What is seen while a card is dragged: the card at the pointer, and the two ends it may be let go on. */
export function Ghost({ card, over, ghost }: GhostProps) {
  return createPortal(
    <>
      <div className={styles.ends}>
        {ENDS.map(({ place, name }) => (
          <div key={place} data-drop={place} className={`${styles.end} ${over === place ? styles.endOver : ''}`}>
            {name}
          </div>
        ))}
      </div>
      <div ref={ghost} className={styles.ghost} aria-hidden="true">
        <b>{cardName(card.row)}</b>
        <span className={styles.role}>{cardRole(card.row)}</span>
        <span className={styles.news}>{goesTo(card, over)}</span>
      </div>
    </>,
    document.body,
  );
}

/** What letting go here would say. */
function goesTo({ row }: BoardCard, over: DropPlace | null): string {
  if (over === 'rejected') return 'told no, today';
  if (over === 'withdrawn') return 'withdrawn, today';
  if (over === null || over === row.stage) return 'stays where it is';
  return `to ${COLUMN_NAMES[over].toLowerCase()}`;
}
