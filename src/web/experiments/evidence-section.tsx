import { useState } from 'react';
import type { ExperimentView } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { claimedSpans } from '../../picture/claimed-spans.ts';
import { useCommands } from '../app/commands.ts';
import parts from '../design/parts.module.css';
import { shortDay } from '../words/days.ts';
import styles from './evidence.module.css';
import { evidenceSentence, outlookWords, testWords } from './evidence-sentences.ts';
import { LeadPicture } from './lead-picture.tsx';
import { LeadTable } from './lead-table.tsx';

interface EvidenceSectionProps {
  readonly experiment: ExperimentView;
  readonly today: Day;
}

/** The evidence day by day, against the line of proof and, if wished, beside what a usual z-test would have claimed. */
export function EvidenceSection({ experiment, today }: EvidenceSectionProps) {
  const [asTable, setAsTable] = useState(false);
  const [withTest, setWithTest] = useState(false);
  const { judgement, naive, startedOn, closedOn, outlook } = experiment;
  const asOf = closedOn ?? today;
  const spans = claimedSpans(naive.looks, asOf);
  const group = 'This experiment';
  useCommands([
    {
      id: 'experiment.table',
      name: 'Show the evidence as a table',
      keys: 't',
      group,
      foot: 'table',
      run: () => setAsTable(!asTable),
    },
    {
      id: 'experiment.test',
      name: 'Show what a usual z-test would have claimed',
      keys: 'y',
      group,
      run: () => setWithTest(!withTest),
    },
  ]);
  return (
    <section aria-labelledby="evidence">
      <div className={parts.head}>
        <h2 id="evidence">The evidence, day by day</h2>
        <button
          type="button"
          className={parts.more}
          aria-pressed={asTable}
          aria-keyshortcuts="t"
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? 'as a picture' : 'as a table'}
        </button>
      </div>
      <p className={parts.big}>{evidenceSentence(experiment)}</p>
      <p className={parts.explain}>
        One that reached what counts is a step up for B, down for A, once the application is 30 days old
        {judgement?.walk.length === 0 && '. None is yet, so the walk has not begun'}.
      </p>
      {judgement !== null && startedOn !== null && !asTable && (
        <LeadPicture
          judgement={judgement}
          from={startedOn}
          asOf={asOf}
          to={closedOn === null ? (outlook?.answersBy ?? null) : null}
          claimed={withTest ? spans : null}
          nowName={closedOn === null ? 'today' : shortDay(closedOn, today)}
          outlook={outlookWords(experiment, today)}
        />
      )}
      {judgement !== null && asTable && <LeadTable walk={judgement.walk} asOf={asOf} />}
      <div className={styles.teach}>
        <p>{withTest && testWords(spans, asOf)}</p>
        <label>
          <input type="checkbox" checked={withTest} onChange={() => setWithTest(!withTest)} />
          Show what a usual z-test would have claimed
        </label>
      </div>
    </section>
  );
}
