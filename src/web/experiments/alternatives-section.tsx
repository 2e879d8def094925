import { inHundred } from '../../analysis/in-words.ts';
import type { PlanOutlook } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import { shortDay } from '../words/days.ts';
import styles from './plan.module.css';
import { type PlanDraft, withChange } from './plan-draft.ts';

type Alternative = PlanOutlook['alternatives'][number];

const NAMES: Readonly<Record<Alternative['kind'], string>> = {
  bolder: 'Bolder',
  'higher-rate-metric': 'Count something more reach',
  pooled: 'Take every application',
  pairs: 'Draw in pairs',
};

interface AlternativesSectionProps {
  readonly draft: PlanDraft;
  readonly outlook: PlanOutlook;
  readonly today: Day;
  readonly onChange: (draft: PlanDraft) => void;
}

/** What would answer sooner, each with its chance by the same day, and keeping it all the same. */
export function AlternativesSection({ draft, outlook, today, onChange }: AlternativesSectionProps) {
  const { alternatives, cannotAnswer } = outlook;
  return (
    <section aria-labelledby="alternatives">
      <div className={parts.head}>
        <h2 id="alternatives">
          {alternatives.length === 0 ? 'Nothing simple would answer sooner' : 'What would answer sooner'}
        </h2>
      </div>
      {alternatives.map((alternative) => (
        <article key={alternative.kind} className={styles.alternative}>
          <div>
            <h3>{NAMES[alternative.kind]}</h3>
            <span>
              <b>{inHundred(alternative.chance)}</b>{' '}
              <span className={parts.unit}>in 100 by {shortDay(draft.by, today)}</span>
            </span>
          </div>
          <p>{alternative.sentence}</p>
          <button
            type="button"
            className={parts.button}
            aria-label={`Plan this one: ${NAMES[alternative.kind]}`}
            onClick={() => onChange(withChange(draft, alternative.change))}
          >
            Plan this one
          </button>
        </article>
      ))}
      {cannotAnswer && (
        <article className={styles.alternative}>
          <div>
            <h3>Or keep it, without a proof</h3>
          </div>
          <p>
            A decision without proof: in the end you take the one that looks better, and it is kept as that, never as
            proven.
          </p>
        </article>
      )}
    </section>
  );
}
