import type { ApplicationDetail } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { shortDay } from '../words/days.ts';
import styles from './application.module.css';
import { originWords } from './origin-words.ts';
import { timelineLines } from './timeline-lines.ts';

/** What happened, newest first, each with the day, what is to be known of it, and where it was read. */
export function Timeline({ detail, today }: { detail: ApplicationDetail; today: Day }) {
  return (
    <ol className={styles.timeline}>
      {timelineLines(detail.timeline, today).map(({ key, entry, day, words, asides, mark, isMain }) => (
        <li key={key}>
          <span className={styles.day}>{day === null ? 'no day' : shortDay(day, today)}</span>
          <span className={`${styles.mark} ${styles[mark]}`} />
          <span>
            {words} {asides.length > 0 && <span className={styles.aside}>{asides.join(', ')}</span>}
            {isMain && <span className={styles.origin}>{originWords(entry.origin)}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
