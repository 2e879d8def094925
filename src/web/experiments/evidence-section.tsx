import { useState } from 'react';
import { counted } from '../../analysis/in-words.ts';
import type { ExperimentView } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { type ClaimedSpan, claimedSpans } from '../../picture/claimed-spans.ts';
import { useCommands } from '../app/commands.ts';
import parts from '../design/parts.module.css';
import { shortDay } from '../words/days.ts';
import styles from './evidence.module.css';
import { leadOf } from './lead-of.ts';
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
    { id: 'experiment.table', name: 'Show the evidence as a table', keys: 't', group, foot: 'table', run: () => setAsTable(!asTable) },
    { id: 'experiment.test', name: 'Show what a usual z-test would have claimed', keys: 'y', group, run: () => setWithTest(!withTest) },
  ]);
  return (
    <section aria-labelledby="evidence">
      <div className={parts.head}>
        <h2 id="evidence">The evidence, day by day</h2>
        <button type="button" className={parts.more} aria-pressed={asTable} aria-keyshortcuts="t" onClick={() => setAsTable(!asTable)}>
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

/** The lead against the line, in one sentence. */
export function evidenceSentence(experiment: Pick<ExperimentView, 'judgement' | 'mode' | 'state'>): string {
  const { lead, needed } = leadOf(experiment);
  const who = lead === 0 ? 'The two are level' : `${lead > 0 ? 'B' : 'A'} leads by ${Math.abs(lead)}`;
  if (experiment.mode === 'earn') return `${who}; drawn to earn, so no lead is a proof.`;
  if (needed === null) return `${who}; no lead could prove it yet.`;
  const isProven = experiment.judgement?.provenOn != null;
  return isProven ? `${who}, where ${needed} was enough.` : `${who}; the line of proof stands at ${needed}.`;
}

/** What a z-test looked at every day would have told, and taken back. */
export function testWords(spans: readonly ClaimedSpan[], asOf: Day): string {
  if (spans.length === 0) return 'A usual z-test looked at daily would have claimed nothing here so far.';
  const told = spans.map(({ arm, from, until, isTakenBack }) => {
    const back = isTakenBack ? `, taken back on ${shortDay(until, asOf)}` : ', and would claim it still';
    return `${arm === 'a' ? 'A' : 'B'} on ${shortDay(from, asOf)}${back}`;
  });
  const shown = told.slice(0, 3).join('; ');
  const rest = told.length > 3 ? `; and ${counted(told.length - 3, 'more time')}` : '';
  return `A usual z-test looked at daily would have called a winner: ${shown}${rest}. Where nothing is going on it does so in about 19 of 100 experiments of 120 applications.`;
}
