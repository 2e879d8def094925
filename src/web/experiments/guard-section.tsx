import type { ArmName, DrawView, ExperimentView } from '../../http/api.ts';
import { Figure } from '../debugger/doors.tsx';
import parts from '../design/parts.module.css';
import styles from './arms.module.css';
import { outcomeDoor } from './experiment-doors.ts';
import { OUTCOME_WORDS } from './experiment-words.ts';

/** Every way it may stand, in the order in which it is told. */
const OUTCOMES = Object.keys(OUTCOME_WORDS) as readonly DrawView['outcome'][];

/** What became of both arms, and what would make the draw no draw. */
export function GuardSection({ experiment }: { experiment: ExperimentView }) {
  const { draws, guardrails } = experiment;
  const rows = OUTCOMES.filter((outcome) => draws.some((draw) => draw.outcome === outcome));
  return (
    <section aria-labelledby="guards">
      <div className={parts.head}>
        <h2 id="guards">Where they stand, and the guardrails</h2>
      </div>
      {rows.length > 0 && (
        <table className={`${parts.table} ${styles.counts}`}>
          <thead>
            <tr>
              <th scope="col">applications</th>
              <th scope="col" className={parts.right}>
                A
              </th>
              <th scope="col" className={parts.right}>
                B
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((outcome) => (
              <tr key={outcome}>
                <th scope="row">{OUTCOME_WORDS[outcome]}</th>
                <Count experiment={experiment} arm="a" outcome={outcome} />
                <Count experiment={experiment} arm="b" outcome={outcome} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ul className={styles.guards}>
        {guardrails.map(({ id, holds, sentence }) => (
          <li key={id}>
            <svg width="10" height="10" viewBox="0 0 10 10" role="img" aria-label={holds ? 'holds:' : 'look at this:'}>
              <path d={holds ? 'M1 5.5l3 3 5-7' : 'M5 1v5M5 8v1.4'} />
            </svg>
            {holds ? <span>{sentence}</span> : <b>{sentence}</b>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CountProps {
  readonly experiment: ExperimentView;
  readonly arm: ArmName;
  readonly outcome: DrawView['outcome'];
}

function Count({ experiment, arm, outcome }: CountProps) {
  const count = experiment.draws.filter((draw) => draw.arm === arm && draw.outcome === outcome).length;
  return (
    <td className={parts.right}>
      <Figure door={outcomeDoor(experiment, arm, outcome)}>{count}</Figure>
    </td>
  );
}
