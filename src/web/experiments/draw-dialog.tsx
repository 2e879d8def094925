import { type FormEvent, useState } from 'react';
import type { DrawAsked, DrawnApplications, ExperimentSummary, Problem } from '../../http/api.ts';
import type { NewApplicationInput } from '../../pipeline/model.ts';
import { call, Refusal } from '../api/call.ts';
import { Panel } from '../app/panel.tsx';
import parts from '../design/parts.module.css';
import { useReportChange } from '../settings/use-report-change.ts';
import { FaultText } from '../start/fault-text.tsx';
import styles from './experiments.module.css';
import { focusFirst } from './focus-first.ts';

interface DrawDialogProps {
  /** Only this experiment draws; left out, every running one it is eligible for. */
  readonly experiment?: Pick<ExperimentSummary, 'id' | 'varies'>;
  readonly onClose: () => void;
}

const EXAMPLE = 'Acme, Backend Engineer, board';

/** Draws what to send to one posting, or to a pair named together. It is noted as a draft with its draw. */
export function DrawDialog({ experiment, onClose }: DrawDialogProps) {
  const [lines, setLines] = useState<readonly [string, string]>(['', '']);
  const [drawn, setDrawn] = useState<DrawnApplications['applications'] | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { tell } = useReportChange();
  const isLater = experiment?.varies === 'preparation' || experiment?.varies === 'follow-up';
  const draw = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setRefused(null);
    try {
      const asked = await readAsked(lines, isLater);
      const body: DrawAsked = { ...asked, ...(experiment === undefined ? {} : { experiment: experiment.id }) };
      setDrawn(tell(await call('POST /draws', { body })).applications);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setRefused(error.problem);
    }
    setBusy(false);
  };
  const another = () => {
    setDrawn(null);
    setLines(['', '']);
  };
  return (
    <Panel kind="box" title="Draw for the next application" onClose={onClose}>
      {drawn === null ? (
        <form className={styles.form} onSubmit={(event) => void draw(event)}>
          <label>
            {isLater ? 'The application: its company' : 'The posting: company, role, channel'}
            <input
              value={lines[0]}
              placeholder={isLater ? 'Acme' : EXAMPLE}
              autoComplete="off"
              ref={focusFirst}
              onChange={(event) => setLines([event.target.value, lines[1]])}
            />
          </label>
          <label>
            A second one, to draw both as a pair: one gets A, the other B. It answers sooner.
            <input
              value={lines[1]}
              placeholder="none"
              autoComplete="off"
              onChange={(event) => setLines([lines[0], event.target.value])}
            />
          </label>
          {refused !== null && <FaultText problem={refused} />}
          <div className={parts.acts}>
            <button type="submit" className={parts.primary} disabled={lines[0].trim() === '' || isBusy}>
              {lines[1].trim() === '' ? 'Draw for it' : 'Draw for the pair'}
            </button>
          </div>
          <p className={parts.explain}>
            {isLater
              ? 'It is drawn for one that was sent, before its next step.'
              : 'It is kept as a draft with what was drawn.'}{' '}
            Do as drawn; where you do the other, say so on the experiment, with the reason.
          </p>
        </form>
      ) : (
        <Outcome drawn={drawn} onAnother={another} onClose={onClose} />
      )}
    </Panel>
  );
}

interface OutcomeProps {
  readonly drawn: DrawnApplications['applications'];
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

function Outcome({ drawn, onAnother, onClose }: OutcomeProps) {
  return (
    <>
      <ul className={styles.drawn} role="status">
        {drawn.map(({ id, company, role, drawn: own, leftOut }) => (
          <li key={id}>
            <p>{[company, role].filter(Boolean).join(', ')}</p>
            {own.length === 0 && <p className={parts.strong}>Nothing was drawn for it.</p>}
            {leftOut.map(({ experimentId, question, because }) => (
              <p key={experimentId}>
                No part of “{question}”: {because}.
              </p>
            ))}
            {own.map(({ experimentId, question, arm, label }) => (
              <div key={experimentId}>
                <p className={parts.big}>
                  {arm.toUpperCase()}: {label}
                </p>
                <p>{question}</p>
              </div>
            ))}
          </li>
        ))}
      </ul>
      <div className={parts.acts}>
        <button type="button" className={parts.primary} onClick={onAnother} ref={focusFirst}>
          Draw for another
        </button>
        <button type="button" className={parts.quiet} onClick={onClose}>
          Done
        </button>
      </div>
    </>
  );
}

/** One or two drafts to record; of what is drawn later, one or two that are recorded, by company or id. */
async function readAsked(lines: readonly string[], isLater: boolean): Promise<DrawAsked> {
  const given = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (!isLater) return { drafts: await Promise.all(given.map(readDraft)) };
  const [one = '', other] = given;
  return other === undefined ? { application: one } : { applications: [one, other] };
}

/** A line as a draft: what it names, and nothing sent yet. */
async function readDraft(line: string): Promise<NewApplicationInput> {
  const { company, role, channel, location, workMode, url } = await call('GET /quick-add', { query: { line } });
  return { company, role, channel, location, workMode, postingUrl: url, intent: 'draft', sentOn: null };
}
