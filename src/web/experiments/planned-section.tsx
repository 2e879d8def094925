import { counted, inHundred } from '../../analysis/in-words.ts';
import type { ExperimentView } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import { shortDay } from '../words/days.ts';
import styles from './arms.module.css';
import { eligibleWords } from './eligible-words.ts';
import { METRIC_WORDS, VARIES_WORDS } from './experiment-words.ts';

/** What is fixed at the start, before it is: arms, what counts, which applications and how many. */
export function PlannedSection({ experiment, today }: { experiment: ExperimentView; today: Day }) {
  const { arms, metric, eligible, horizon, mode, stopOn, expected, varies } = experiment;
  const what = varies === 'preparation' ? 'round' : 'application';
  const lines = [
    { name: 'What varies', says: VARIES_WORDS[varies] },
    { name: 'A', says: arms.a.label },
    { name: 'B', says: arms.b.label },
    { name: 'What counts as better', says: METRIC_WORDS[metric] },
    { name: 'Which applications', says: eligibleWords(eligible) },
    { name: 'How many', says: counted(horizon, what) },
    {
      name: 'How it is drawn',
      says: mode === 'prove' ? 'to prove, with a fair coin' : 'to earn, leaning as it learns',
    },
    ...(stopOn === null ? [] : [{ name: 'Decided at the latest', says: shortDay(stopOn, today) }]),
    ...(expected === null
      ? []
      : [{ name: 'Hoped for', says: `${inHundred(expected.rateA)} to ${inHundred(expected.rateB)} in 100` }]),
  ];
  return (
    <section aria-labelledby="plan">
      <div className={parts.head}>
        <h2 id="plan">The plan</h2>
      </div>
      <p className={parts.explain}>
        All of it can still be changed. From the start on, arms, what counts and how many are fixed.
      </p>
      <dl className={styles.plan}>
        {lines.map(({ name, says }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
