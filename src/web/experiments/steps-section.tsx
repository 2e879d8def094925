import { endsInHundred, signedPoints } from '../../analysis/in-words.ts';
import type { ArmName, ExperimentView } from '../../http/api.ts';
import { stepName } from '../debugger/stage-words.ts';
import parts from '../design/parts.module.css';
import { Strip } from '../picture/strip.tsx';
import styles from './arms.module.css';

type Step = ExperimentView['steps'][number];

/** Every step of the funnel, both arms on the one axis beside what is typical: what else is different, and what is not known. */
export function StepsSection({ experiment }: { experiment: ExperimentView }) {
  const { steps } = experiment;
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="steps">
      <div className={parts.head}>
        <h2 id="steps">What changed in the funnel</h2>
      </div>
      <p className={parts.explain}>
        Of those that came to each step, how many of 100 went on. Only the step that counts was tested; the others are
        looked at beside it, and prove nothing. Grey: typical.
      </p>
      {steps.map((step) => (
        <StepRows key={step.stage} step={step} />
      ))}
      <div className={styles.axis} aria-hidden="true">
        {[0, 25, 50, 75, 100].map((at) => (
          <span key={at}>{at}</span>
        ))}
      </div>
    </section>
  );
}

function StepRows({ step }: { step: Step }) {
  const { stage, difference, isJudged, typical } = step;
  return (
    <div className={styles.step}>
      <h3>
        {stepName(stage)}
        {isJudged && ', what counts'}
      </h3>
      <p className={parts.small}>{differenceWords(difference)}</p>
      {(['b', 'a'] as const).map((arm) => (
        <StepArm key={arm} step={step} arm={arm} />
      ))}
      <p className={parts.label}>Typical: {endsInHundred(typical)} in 100.</p>
    </div>
  );
}

function StepArm({ step, arm }: { step: Step; arm: ArmName }) {
  const { entered, advanced, pending, rate, quantiles } = step.arms[arm === 'a' ? 'A' : 'B'];
  return (
    <div className={styles.arm}>
      <p>
        <b>{arm.toUpperCase()}</b>
      </p>
      <div>
        <Strip reference={step.typical} rate={rate} quantiles={quantiles} />
        <p>
          {rate === null ? (
            'none came so far'
          ) : (
            <>
              <b>{endsInHundred(rate)}</b> in 100, of {entered}: {advanced} so far
              {pending > 0 && `, ${pending} not answered`}
            </>
          )}
        </p>
      </div>
    </div>
  );
}

function differenceWords(difference: Step['difference']): string {
  if (difference === null) return 'Both arms have to come here before they can be compared.';
  const { low, high } = difference;
  const between = `B brings between ${signedPoints(low)} and ${signedPoints(high)} more in 100`;
  return low < 0 && high > 0 ? `${between}: no evidence of a difference.` : `${between}.`;
}
