import type { Problem } from '../../http/api.ts';
import parts from '../design/parts.module.css';
import styles from './debugger.module.css';

/** The program could not answer: what happened, where, and what to do. */
export function Failure({ problem, retry }: { problem: Problem; retry: () => unknown }) {
  const { title, detail, where, mend } = problem;
  return (
    <section className={styles.failure} role="alert">
      <h1>{title}</h1>
      {detail !== '' && <p className={parts.lead}>{detail}</p>}
      {where !== '' && <p className={parts.mono}>{where}</p>}
      {mend !== '' && (
        <p className={parts.lead}>
          <b>Next:</b> {mend}
        </p>
      )}
      <div className={parts.acts}>
        <button type="button" className={parts.button} onClick={() => void retry()}>
          Try again
        </button>
      </div>
    </section>
  );
}
