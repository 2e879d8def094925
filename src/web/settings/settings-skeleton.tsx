import { useWaited } from '../app/use-waited.ts';
import parts from '../design/parts.module.css';
import styles from './settings.module.css';

/** The shape of the page while what is set is asked for. */
export function SettingsSkeleton() {
  const waited = useWaited(true);
  return (
    <div aria-busy="true" className={styles.skeleton}>
      <p role="status" className={waited === 'long' ? undefined : parts.hidden}>
        Reading what is set, and where it lies.
      </p>
      {waited !== 'no' && [1, 2, 3, 4, 5, 6].map((row) => <i key={row} aria-hidden="true" />)}
    </div>
  );
}
