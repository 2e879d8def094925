import { Link } from '@tanstack/react-router';
import type { ApplicationDetail } from '../../http/api.ts';
import parts from '../design/parts.module.css';
import styles from './application.module.css';

/** What experiments drew for it, with the way to each; nothing where none did. */
export function DrawnArms({ drawn }: Pick<ApplicationDetail, 'drawn'>) {
  if (drawn.length === 0) return null;
  return (
    <dl className={`${styles.fields} ${styles.drawn}`}>
      {drawn.map(({ drawId, experimentId, question, arm, label, sentAs }) => (
        <div key={drawId}>
          <dt>Drawn</dt>
          <dd>
            <b>{arm.toUpperCase()}</b>, {label}
            {sentAs !== null && (
              <>
                ; sent <b>{sentAs.arm.toUpperCase()}</b>
                {sentAs.because === null ? '' : `: ${sentAs.because}`}. It counts for {arm.toUpperCase()} all the same
              </>
            )}
            <br />
            <Link className={parts.door} to="/experiments/$id" params={{ id: experimentId }}>
              {question}
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  );
}
