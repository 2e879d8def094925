import type { Problem } from '../../http/api.ts';
import styles from './start.module.css';

/** What went wrong, where, and what to do, in the server's words. */
export function FaultText({ problem }: { problem: Problem }) {
  const { title, detail, where, mend } = problem;
  return (
    <p className={styles.fault} role="alert">
      <b>{title.replace(/\.$/, '')}.</b> {detail.startsWith(title) ? '' : `${detail} `}
      {where !== '' && <span>({where}) </span>}
      {mend}
    </p>
  );
}
