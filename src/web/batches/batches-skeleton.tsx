import { useWaited } from '../app/use-waited.ts';
import parts from '../design/parts.module.css';
import styles from './batches.module.css';

/** The shape of the list while it is asked for. */
export function BatchesSkeleton() {
  const waited = useWaited(true);
  return (
    <div aria-busy="true" className={styles.skeleton}>
      <p role="status" className={waited === 'long' ? undefined : parts.hidden}>
        Reading which files were imported.
      </p>
      {waited !== 'no' && [1, 2, 3, 4].map((row) => <i key={row} aria-hidden="true" />)}
    </div>
  );
}
