import { Link } from '@tanstack/react-router';
import { counted } from '../../analysis/in-words.ts';
import type { ImportedFile } from '../../http/api.ts';
import parts from '../design/parts.module.css';
import styles from './import.module.css';

const LISTED = 50;

/** What the file tells differently than it stands: both stories are kept, and chosen between in the application. */
export function OtherStories({ conflicts }: Pick<ImportedFile, 'conflicts'>) {
  if (conflicts.length === 0) return null;
  return (
    <details className={styles.side} open>
      <summary className={parts.more}>
        {counted(conflicts.length, 'event')} told differently than {conflicts.length === 1 ? 'it stands' : 'they stand'}
      </summary>
      <p className={parts.explain}>
        What stands holds; both stories are kept, and each application asks you which is true.
      </p>
      <ul className={styles.remarks}>
        {conflicts.slice(0, LISTED).map(({ origin, application, because }) => (
          <li key={`${origin.line}:${because}`}>
            Line {origin.line}:{' '}
            <Link to="/pipeline" search={{ open: application }} className={parts.door}>
              {because}
            </Link>
          </li>
        ))}
        {conflicts.length > LISTED && <li>and {counted(conflicts.length - LISTED, 'more event')}</li>}
      </ul>
    </details>
  );
}
