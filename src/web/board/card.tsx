import { memo, type RefObject, useEffect, useRef } from 'react';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import styles from './board.module.css';
import type { BoardCard } from './board-columns.ts';
import { cardName, cardNews, cardRole, chanceStill, spokenNews, waited } from './card-words.ts';

interface CardProps {
  readonly card: BoardCard;
  readonly isWaiting: boolean;
  /** One stands on it, or Tab reaches it. */
  readonly isCurrent: boolean;
  /** One stands on it. */
  readonly isMarked: boolean;
  readonly wantsFocus: RefObject<boolean>;
  readonly today: Day;
  readonly onOpen: (id: string) => void;
  readonly onCurrent: (id: string) => void;
}

/** One application on the board. */
export const Card = memo(function Card({
  card,
  isWaiting,
  isCurrent,
  isMarked,
  wantsFocus,
  today,
  onOpen,
  onCurrent,
}: CardProps) {
  const { row } = card;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isCurrent || !wantsFocus.current) return;
    wantsFocus.current = false;
    button.current?.focus({ preventScroll: true });
  });
  const [name, role] = [cardName(row), cardRole(row)];
  return (
    <button
      ref={button}
      type="button"
      className={`${styles.card} ${isCurrent && isMarked ? styles.current : ''}`}
      data-card={row.id}
      tabIndex={isCurrent ? 0 : -1}
      aria-current={(isCurrent && isMarked) || undefined}
      title={[name, role].filter(Boolean).join(', ')}
      onFocus={() => onCurrent(row.id)}
      onClick={() => onOpen(row.id)}
    >
      <b>{name}</b>
      <span className={styles.role}>{role}</span>
      <span className={parts.hidden}>{spokenNews(card, today)}</span>
      <span className={styles.news} aria-hidden="true">
        {isWaiting ? waited(row.sentOn, today) : cardNews(card, today)}
      </span>
      {isWaiting && (
        <span className={styles.chance} aria-hidden="true">
          {chanceStill(card)}
        </span>
      )}
    </button>
  );
});
