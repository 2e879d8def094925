import { useWaited } from '../app/use-waited.ts';
import styles from '../debugger/debugger.module.css';
import parts from '../design/parts.module.css';

/** What stands in for a page of experiments while it is asked for: nothing at first, then its shape, then its name. */
export function ExperimentsSkeleton({ says }: { says: string }) {
  const waited = useWaited(true);
  return (
    <div aria-busy="true">
      <p className={waited === 'long' ? styles.waiting : parts.hidden} role="status">
        {says}
      </p>
      {waited !== 'no' && (
        <div className={styles.skeleton} aria-hidden="true">
          <i className={styles.tall} />
          <i className={styles.short} />
          <i className={styles.short} />
          {[1, 2, 3].map((row) => (
            <i key={row} className={styles.line} />
          ))}
        </div>
      )}
    </div>
  );
}
