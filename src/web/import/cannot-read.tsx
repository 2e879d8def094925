import type { Problem } from '../../http/api.ts';
import parts from '../design/parts.module.css';
import { ChooseFiles } from '../start/choose-files.tsx';
import styles from './import.module.css';

/** A file that cannot be read, or a server that does not answer: what happened, where, and what to do. */
export function CannotRead(props: { problem: Problem; onAgain: () => void; onPutAway: () => void }) {
  const { title, detail, where, mend } = props.problem;
  return (
    <section className={styles.opening} role="alert">
      <h1>{title}.</h1>
      <p className={parts.lead}>
        {where !== '' && <b>{where}: </b>}
        {detail}
      </p>
      <p className={parts.lead}>
        <b>Next:</b> {mend} Nothing was kept.
      </p>
      <div className={`${parts.acts} ${styles.acts}`}>
        <ChooseFiles>Choose another file</ChooseFiles>
        <button type="button" className={parts.button} onClick={props.onAgain}>
          Try again
        </button>
        <button type="button" className={parts.quiet} onClick={props.onPutAway}>
          Put it away
        </button>
      </div>
    </section>
  );
}
