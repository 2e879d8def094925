import type { PlanOutlook } from '../../http/api.ts';
import parts from '../design/parts.module.css';
import experiments from './experiments.module.css';
import styles from './plan.module.css';
import type { PlanDraft } from './plan-draft.ts';

interface ProveOrEarnProps {
  readonly draft: PlanDraft;
  readonly outlook: PlanOutlook;
  readonly onChange: (next: Partial<PlanDraft>) => void;
}

const MODES = [
  {
    mode: 'prove',
    name: 'Prove, with a fair coin',
    says: 'In the end you know, or know that you cannot. Half of the applications go to the worse arm on the way.',
  },
  {
    mode: 'earn',
    name: 'Earn, leaning as it learns',
    says: 'More go to what seems to work, never under 20 in 100 to the other. More responses on the way; no proof is claimed, ever.',
  },
] as const;

/** Prove or earn: chosen before the start, because the two cannot share applications. */
export function ProveOrEarn({ draft, outlook, onChange }: ProveOrEarnProps) {
  return (
    <section className={parts.region} aria-labelledby="mode">
      <div className={parts.head}>
        <h2 id="mode">Prove or earn</h2>
      </div>
      <p className={parts.big}>
        {outlook.cannotAnswer
          ? 'It will hardly prove anything, so here earning costs you nothing.'
          : 'It can prove something: a fair coin keeps that possible.'}
      </p>
      <p className={parts.explain}>Chosen now, because the two cannot share applications.</p>
      <fieldset className={styles.modes}>
        <legend className={parts.hidden}>How it is drawn</legend>
        {MODES.map(({ mode, name, says }) => (
          <label key={mode} className={experiments.choice}>
            <input
              type="radio"
              name="mode"
              value={mode}
              checked={draft.mode === mode}
              onChange={() => onChange({ mode })}
            />
            <div>
              <b className={parts.strong}>{name}</b>
              <span>{says}</span>
            </div>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
