import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ApplicationDetail } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import { shortDay } from '../words/days.ts';
import styles from './application.module.css';
import { EVENT_WORDS } from './event-words.data.ts';
import { type NamedBatch, originPath, originWords } from './origin-words.ts';
import { before } from './superseded.ts';
import type { TimelineEntry, TimelineLine } from './timeline-lines.ts';

interface LineProps {
  readonly line: TimelineLine;
  /** The import it came with, where this line tells it. */
  readonly batch: NamedBatch | null;
  readonly today: Day;
  readonly onCorrect: () => void;
  readonly children: ReactNode;
}

/** One line of the timeline. */
export function Line({ line, batch, today, onCorrect, children }: LineProps) {
  const { entry, day, words, asides, mark, isMain } = line;
  return (
    <li>
      <span className={`${styles.day} ${entry.inferred && isMain ? styles.inferred : ''}`}>
        {day === null ? 'no day' : shortDay(day, today)}
      </span>
      <span className={`${styles.mark} ${styles[mark]}`} />
      <div>
        {words} {asides.length > 0 && <span className={styles.aside}>{asides.join(', ')}</span>}
        {isMain && entry.note !== null && <p className={styles.said}>{entry.note}</p>}
        {isMain && <Origin entry={entry} batch={batch} onCorrect={onCorrect} />}
        {children}
      </div>
    </li>
  );
}

function Origin({ entry, batch, onCorrect }: Pick<LineProps, 'batch' | 'onCorrect'> & { entry: TimelineEntry }) {
  const { origin, kind } = entry;
  return (
    <span className={styles.origin}>
      <span title={originPath(origin) ?? undefined}>{originWords(origin)}</span>
      {batch !== null && (
        <>
          ,{' '}
          <Link to="/batches" hash={batch.id} className={parts.door}>
            {batch.words}
          </Link>
        </>
      )}
      <button
        type="button"
        className={styles.correct}
        aria-label={`Correct: ${EVENT_WORDS[kind].happened}`}
        onClick={onCorrect}
      >
        correct
      </button>
    </span>
  );
}

/** What an entry said before it was corrected, the latest first. */
export function Was({ entry, detail, today }: { entry: TimelineEntry; detail: ApplicationDetail; today: Day }) {
  return before(detail, entry).map((one) => (
    <span key={one.id} className={styles.origin}>
      was: {EVENT_WORDS[one.kind].happened}, {one.on === null ? 'no day' : shortDay(one.on, today)},{' '}
      {originWords(one.origin)}
    </span>
  ));
}

/** What was said to have happened and did not. */
export function Gone({ was, today, onBack }: { was: TimelineEntry; today: Day; onBack: () => void }) {
  return (
    <li className={styles.gone}>
      <span className={styles.day}>{was.on === null ? 'no day' : shortDay(was.on, today)}</span>
      <span className={`${styles.mark} ${styles.receipt}`} />
      <div>
        <s>{EVENT_WORDS[was.kind].happened}</s> <span className={styles.aside}>taken back, it never happened</span>
        <span className={styles.origin}>
          {originWords(was.origin)}
          <button type="button" className={styles.correct} onClick={onBack}>
            it did happen
          </button>
        </span>
      </div>
    </li>
  );
}
