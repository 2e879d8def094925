import { useEffect, useState } from 'react';
import parts from '../design/parts.module.css';
import styles from './debugger.module.css';

const SHOW_AFTER_MS = 300;
const NAME_AFTER_MS = 2000;

/** What stands in for the page while it is asked for: nothing at first, then its shape, then its name. */
export function Skeleton() {
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    const timers = [SHOW_AFTER_MS, NAME_AFTER_MS].map((ms) => setTimeout(() => setWaited(ms), ms));
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div aria-busy="true">
      <p className={waited < NAME_AFTER_MS ? parts.hidden : styles.waiting} role="status">
        Working out where your search stops.
      </p>
      {waited > 0 && (
        <div className={styles.skeleton} aria-hidden="true">
          <i className={styles.tall} />
          <i className={styles.short} />
          <i className={styles.short} />
          {[1, 2, 3, 4, 5].map((row) => (
            <i key={row} className={styles.line} />
          ))}
        </div>
      )}
    </div>
  );
}
