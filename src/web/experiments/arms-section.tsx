import { endsInHundred, signedPoints } from '../../analysis/in-words.ts';
import type { ArmName, ExperimentView } from '../../http/api.ts';
import { Figure } from '../debugger/doors.tsx';
import parts from '../design/parts.module.css';
import { Strip } from '../picture/strip.tsx';
import styles from './arms.module.css';
import { drawnDoor, outcomeDoor } from './experiment-doors.ts';
import { REACH_WORDS } from './experiment-words.ts';

/** Both arms as strips on the one axis from 0 to 100: what each rate may be. */
export function ArmsSection({ experiment }: { experiment: ExperimentView }) {
  const { judgement, metric } = experiment;
  if (judgement === null) return null;
  const { difference } = judgement;
  return (
    <section aria-labelledby="arms">
      <div className={parts.head}>
        <h2 id="arms">Both arms, of 100 how many {REACH_WORDS[metric]}</h2>
      </div>
      {(['b', 'a'] as const).map((arm) => (
        <Arm key={arm} experiment={experiment} arm={arm} />
      ))}
      <div className={styles.axis} aria-hidden="true">
        {[0, 25, 50, 75, 100].map((at) => (
          <span key={at}>{at}</span>
        ))}
      </div>
      {difference !== null && (
        <p className={parts.small}>
          B brings between <b>{signedPoints(difference.low)}</b> and <b>{signedPoints(difference.high)}</b> more in 100{' '}
          <span className={parts.mute}>(90 in 100 sure).</span>
        </p>
      )}
    </section>
  );
}

function Arm({ experiment, arm }: { experiment: ExperimentView; arm: ArmName }) {
  const report = experiment.judgement?.arms.find((one) => one.arm === arm.toUpperCase());
  const rate = report?.rate ?? null;
  const drawn = experiment.draws.filter((draw) => draw.arm === arm).length;
  return (
    <div className={styles.arm}>
      <p>
        <b>{arm.toUpperCase()}</b>
        <span>{experiment.arms[arm].label}</span>
      </p>
      <div>
        <Strip reference={null} rate={rate} quantiles={rate === null ? null : (report?.quantiles ?? null)} />
        <p>
          {rate === null ? (
            'nothing sent yet'
          ) : (
            <>
              <b>{endsInHundred(rate)}</b> in 100, of <Figure door={drawnDoor(experiment, arm)}>{drawn}</Figure>:{' '}
              <Figure door={outcomeDoor(experiment, arm, 'responded')}>{report?.advanced ?? 0}</Figure> so far
            </>
          )}
        </p>
      </div>
    </div>
  );
}
