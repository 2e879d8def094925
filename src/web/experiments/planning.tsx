import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { rangeInHundred } from '../../analysis/in-words.ts';
import type { ExperimentEdit, PlanOutlook, Problem } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { call, Refusal } from '../api/call.ts';
import { useChanges } from '../app/changes.tsx';
import { useCommands } from '../app/commands.ts';
import debuggerStyles from '../debugger/debugger.module.css';
import parts from '../design/parts.module.css';
import { useReportChange } from '../settings/use-report-change.ts';
import { FaultText } from '../start/fault-text.tsx';
import { toldPace } from '../words/counts.ts';
import { shortDay } from '../words/days.ts';
import { AlternativesSection } from './alternatives-section.tsx';
import styles from './experiments.module.css';
import { experimentOf, missingOf, type PlanDraft } from './plan-draft.ts';
import { planHeadline, planLead } from './plan-headline.ts';
import { PlanQuestions } from './plan-questions.tsx';
import { PowerSection } from './power-section.tsx';
import { ProveOrEarn } from './prove-or-earn.tsx';
import { useOutlook } from './use-outlook.ts';

interface PlanningProps {
  readonly first: PlanDraft;
  readonly today: Day;
  /** The planned one that is changed; left out, it is a new one. */
  readonly of?: string;
}

/** An experiment being planned: what it could tell stands first, and moves with every answer. */
export function Planning({ first, today, of }: PlanningProps) {
  const [draft, setDraft] = useState(first);
  const { outlook, error } = useOutlook(draft, today);
  const missing = missingOf(draft);
  if (error !== null && !(error instanceof Refusal)) throw error;
  const change = (next: Partial<PlanDraft>) => setDraft({ ...draft, ...next });
  return (
    <>
      <p className={styles.day}>
        <Link to="/experiments" className={parts.door}>
          Experiments
        </Link>
        , {of === undefined ? 'a new one' : 'a planned one'}
      </p>
      <section className={debuggerStyles.verdict}>
        <h1>{planHeadline(outlook, { missing: missing.length > 0, by: draft.by, today })}</h1>
        <div>
          {outlook !== undefined && missing.length === 0 && (
            <p className={parts.lead}>{planLead(outlook, draft.gain)}</p>
          )}
          {missing.length > 0 && (
            <p className={parts.lead}>
              Three answers, and you see by when it could tell. Still to say: {missing.join(', ')}.
            </p>
          )}
        </div>
        {outlook !== undefined && <Facts outlook={outlook} draft={draft} today={today} />}
      </section>
      <PlanQuestions draft={draft} outlook={outlook} onChange={change} />
      {error !== null && <FaultText problem={error.problem} />}
      {outlook !== undefined && (
        <>
          <div className={`${parts.two} ${parts.region}`}>
            <PowerSection draft={draft} outlook={outlook} today={today} onChange={change} />
            <AlternativesSection draft={draft} outlook={outlook} today={today} onChange={setDraft} />
          </div>
          <ProveOrEarn draft={draft} outlook={outlook} onChange={change} />
          <Keep draft={draft} outlook={outlook} missing={missing} of={of} />
        </>
      )}
    </>
  );
}

interface FactsProps {
  readonly outlook: PlanOutlook;
  readonly draft: PlanDraft;
  readonly today: Day;
}

function Facts({ outlook, today }: FactsProps) {
  return (
    <dl className={debuggerStyles.facts}>
      <dt>Your rate</dt>
      <dd>{rangeInHundred(outlook.rateA)}</dd>
      <dt>Your pace</dt>
      <dd>{toldPace(outlook.pacePerWeek)} a week that take part</dd>
      <dt>Planned</dt>
      <dd>
        {outlook.horizon} in all, the last old enough on {shortDay(outlook.answersBy, today)}
      </dd>
      <dt>Counted</dt>
      <dd>from day 30 of each application</dd>
    </dl>
  );
}

interface KeepProps {
  readonly draft: PlanDraft;
  readonly outlook: PlanOutlook;
  readonly missing: readonly string[];
  readonly of: string | undefined;
}

/** Keeps the plan, or starts it at once; from the start on, arms, what counts and how many are fixed. */
function Keep({ draft, outlook, missing, of }: KeepProps) {
  const [refused, setRefused] = useState<Problem | null>(null);
  const { tell } = useReportChange();
  const { reportFault } = useChanges();
  const navigate = useNavigate();
  const isOff = missing.length > 0;
  // Refused, the plan is kept all the same: the bar says why it does not run.
  const start = (id: string) =>
    call('POST /experiments/:id/start', { params: { id }, body: {} }).then(tell, reportFault);
  const keep = async (starts: boolean) => {
    if (isOff) return;
    setRefused(null);
    try {
      const body = experimentOf(draft, outlook);
      const { id } = tell(
        of === undefined
          ? await call('POST /experiments', { body })
          : await call('PATCH /experiments/:id', { params: { id: of }, body: body as ExperimentEdit }),
      );
      if (starts) await start(id);
      await navigate({ to: '/experiments/$id', params: { id } });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setRefused(error.problem);
    }
  };
  const leave = () => void navigate({ to: '/experiments' });
  const group = 'This plan';
  useCommands([
    {
      id: 'plan.start',
      name: 'Start the experiment',
      keys: 's',
      group,
      foot: 'start',
      isOff,
      run: () => void keep(true),
    },
    { id: 'plan.save', name: 'Save the plan', keys: 'w', group, foot: 'save', isOff, run: () => void keep(false) },
    { id: 'plan.leave', name: 'Leave the plan', keys: 'u', group, foot: 'leave', run: leave },
  ]);
  const asLean = draft.mode === 'earn' || outlook.cannotAnswer;
  return (
    <section className={`${parts.region} ${styles.keep}`} aria-label="Keep it">
      {refused !== null && <FaultText problem={refused} />}
      <div className={parts.acts}>
        <button type="button" className={parts.primary} disabled={isOff} onClick={() => void keep(true)}>
          {asLean ? 'Start it without a proof' : 'Start it'}
        </button>
        <button type="button" className={parts.button} disabled={isOff} onClick={() => void keep(false)}>
          Save the plan
        </button>
        <button type="button" className={parts.quiet} onClick={leave}>
          Leave it
        </button>
        <span className={parts.small}>
          {isOff ? `Still to say: ${missing.join(', ')}.` : 'Fixed at the start: arms, what counts, and how many.'}
        </span>
      </div>
    </section>
  );
}
