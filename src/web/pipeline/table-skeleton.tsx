import { useEffect, useState } from 'react';
import parts from '../design/parts.module.css';
import styles from './pipeline.module.css';

const SHOW_AFTER_MS = 300;
const NAME_AFTER_MS = 2000;
const ROWS = Array.from({ length: 12 }, (_, row) => row);

/** What stands in for the list while it is asked for: nothing at first, then lines of its size, then its name. */
export function TableSkeleton() {
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    const timers = [SHOW_AFTER_MS, NAME_AFTER_MS].map((ms) => setTimeout(() => setWaited(ms), ms));
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div aria-busy="true" className={styles.skeleton}>
      <p className={waited < NAME_AFTER_MS ? parts.hidden : parts.soft} role="status">
        Reading your applications.
      </p>
      {waited > 0 && ROWS.map((row) => <i key={row} aria-hidden="true" />)}
    </div>
  );
}
