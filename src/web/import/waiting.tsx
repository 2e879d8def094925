import { useWaited } from '../app/use-waited.ts';
import parts from '../design/parts.module.css';
import styles from './import.module.css';

/** Stands in while files are read: nothing at first, then the shape of what comes, then its name and the way to stop it. */
export function Waiting({ what, onStop }: { what: string; onStop: () => void }) {
  const waited = useWaited(true);
  return (
    <div aria-busy="true" className={styles.waiting}>
      <p role="status" className={waited === 'long' ? styles.waitingWords : parts.hidden}>
        {what}
      </p>
      {waited === 'long' && (
        <button type="button" className={parts.button} onClick={onStop}>
          Stop
        </button>
      )}
      {waited !== 'no' && (
        <div className={styles.skeleton} aria-hidden="true">
          <i className={styles.tall} />
          <i className={styles.short} />
          {[1, 2, 3, 4, 5, 6, 7, 8].map((row) => (
            <i key={row} className={styles.line} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Reading was stopped before anything could be shown. */
export function Stopped(props: { what: string; onAgain: () => void; onPutAway: () => void }) {
  return (
    <section className={styles.opening}>
      <h1>Stopped before it was read.</h1>
      <p className={parts.lead}>Nothing was kept of {props.what}.</p>
      <div className={`${parts.acts} ${styles.acts}`}>
        <button type="button" className={parts.primary} onClick={props.onAgain}>
          Read it
        </button>
        <button type="button" className={parts.button} onClick={props.onPutAway}>
          Put it away
        </button>
      </div>
    </section>
  );
}

/** Told while the reading is redone and the one before still stands there. */
export function ReadingAgain({ isReading, onStop }: { isReading: boolean; onStop: () => void }) {
  const waited = useWaited(isReading);
  return (
    <p role="status" className={styles.again}>
      {waited !== 'no' && 'Reading again. '}
      {waited === 'long' && (
        <button type="button" className={parts.more} onClick={onStop}>
          Stop, and keep it as it was
        </button>
      )}
    </p>
  );
}
