import type { ExperimentView } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import { shortDay } from '../words/days.ts';
import styles from './arms.module.css';

/** What a closed experiment taught: the decision, the person's own words, and how long it weighs. */
export function TaughtSection({ experiment, today }: { experiment: ExperimentView; today: Day }) {
  const { decision, arms, learning, closedOn, verdictName } = experiment;
  const isProven = verdictName === 'proven';
  return (
    <section aria-labelledby="taught">
      <div className={parts.head}>
        <h2 id="taught">What it taught, in your words</h2>
      </div>
      <div className={styles.learnt}>
        <p>{learning ?? 'Nothing was written down.'}</p>
        <p className={parts.label}>
          {decision === null || decision === 'none'
            ? 'Left open'
            : `You went on with ${decision.toUpperCase()}, ${arms[decision].label}`}
          {closedOn !== null && `, ${shortDay(closedOn, today)}`}
          {!isProven && ', without proof'}
        </p>
      </div>
      <p className={`${parts.explain} ${styles.fades}`}>
        What was measured joins what is expected of these applications from now on, and fades: half its weight is gone a
        year later, unless you test it again.
      </p>
    </section>
  );
}
