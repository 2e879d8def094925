import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { counted, inTen } from '../../analysis/in-words.ts';
import type { Judgement } from '../../analysis/judge-model.ts';
import type { ExperimentView } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { call } from '../api/call.ts';
import { useCommands } from '../app/commands.ts';
import debuggerStyles from '../debugger/debugger.module.css';
import { Figure } from '../debugger/doors.tsx';
import parts from '../design/parts.module.css';
import { useReportChange } from '../settings/use-report-change.ts';
import { shortDay } from '../words/days.ts';
import { CloseDialog } from './close-dialog.tsx';
import { DrawDialog } from './draw-dialog.tsx';
import { betterDoor, drawnDoor } from './experiment-doors.ts';
import { experimentHeadline } from './experiment-headline.ts';
import { METRIC_WORDS, VERDICT_WORDS } from './experiment-words.ts';
import styles from './experiments.module.css';

interface OpeningProps {
  readonly experiment: ExperimentView;
  readonly today: Day;
}

/** The sentence first: what the experiment says today, on what it rests, and what to do now. */
export function Opening({ experiment, today }: OpeningProps) {
  const { question, sentence, whatNow, stateSentence, closedOn, state } = experiment;
  return (
    <>
      <p className={styles.day}>
        <Link to="/experiments" className={parts.door}>
          Experiments
        </Link>
        , {state === 'planned' ? 'planned' : closedOn === null ? question : `closed ${shortDay(closedOn, today)}`}
      </p>
      <section className={debuggerStyles.verdict}>
        <h1>{experimentHeadline(experiment)}</h1>
        <div>
          {closedOn !== null && (
            <p className={parts.lead}>
              <b>{question}</b>
            </p>
          )}
          <p className={parts.lead}>{state === 'planned' ? stateSentence : sentence}</p>
          {state !== 'closed' && (
            <p className={parts.lead}>
              <b>Next:</b> {whatNow}
            </p>
          )}
          <Acts experiment={experiment} />
        </div>
        <Facts experiment={experiment} today={today} />
      </section>
    </>
  );
}

function Acts({ experiment }: { experiment: ExperimentView }) {
  const { id, state, verdictName } = experiment;
  const [open, setOpen] = useState<'draw' | 'close' | null>(null);
  const { attempt, tell } = useReportChange();
  const navigate = useNavigate();
  const close = () => setOpen(null);
  const start = () => attempt(call('POST /experiments/:id/start', { params: { id }, body: {} }));
  const remove = () =>
    attempt(
      call('DELETE /experiments/:id', { params: { id } }).then((answer) => {
        void navigate({ to: '/experiments' });
        return tell(answer);
      }),
    );
  const [isPlanned, isRunning] = [state === 'planned', state === 'running'];
  const group = 'This experiment';
  useCommands([
    { id: 'experiment.start', name: 'Start it', keys: 's', group, foot: 'start', isOff: !isPlanned, run: start },
    {
      id: 'experiment.edit',
      name: 'Change the plan',
      keys: 'e',
      group,
      foot: 'change',
      isOff: !isPlanned,
      run: () => void navigate({ to: '/experiments/new', search: { of: id } }),
    },
    {
      id: 'experiment.draw',
      name: 'Draw for the next application',
      keys: 'd',
      group,
      foot: 'draw',
      isOff: !isRunning,
      run: () => setOpen('draw'),
    },
    {
      id: 'experiment.close',
      name: 'Stop here and decide',
      keys: 's',
      group,
      foot: 'stop',
      isOff: !isRunning,
      run: () => setOpen('close'),
    },
    { id: 'experiment.delete', name: 'Delete the experiment', keys: 'Delete', group, run: remove },
    {
      id: 'experiment.back',
      name: 'Back to all experiments',
      keys: 'u',
      group,
      run: () => void navigate({ to: '/experiments' }),
    },
  ]);
  const isOver = verdictName === 'proven' || verdictName === 'broken' || verdictName === 'cannot-tell-in-time';
  return (
    <div className={`${parts.acts} ${debuggerStyles.acts}`}>
      {state === 'closed' && (
        <Link to="/experiments/new" className={parts.primary}>
          Plan the next one
        </Link>
      )}
      {isPlanned && (
        <button type="button" className={parts.primary} onClick={start}>
          Start it
        </button>
      )}
      {isPlanned && (
        <Link to="/experiments/new" search={{ of: id }} className={parts.button}>
          Change the plan
        </Link>
      )}
      {isRunning && (
        <button type="button" className={isOver ? parts.button : parts.primary} onClick={() => setOpen('draw')}>
          Draw for the next application
        </button>
      )}
      {isRunning && (
        <button type="button" className={isOver ? parts.primary : parts.button} onClick={() => setOpen('close')}>
          Stop here and decide
        </button>
      )}
      <button type="button" className={parts.quiet} onClick={remove}>
        Delete it
      </button>
      {open === 'draw' && <DrawDialog experiment={experiment} onClose={close} />}
      {open === 'close' && <CloseDialog experiment={experiment} onClose={close} />}
    </div>
  );
}

function Facts({ experiment, today }: { experiment: ExperimentView; today: Day }) {
  const { draws, horizon, startedOn, metric, outlook, mode, state, judgement, verdictName, varies } = experiment;
  const what = varies === 'preparation' ? 'round' : 'application';
  const coin = mode === 'prove' ? 'by a fair coin within the channel' : 'leaning as it learns, never under 20 in 100';
  return (
    <dl className={debuggerStyles.facts}>
      {state === 'closed' && (
        <>
          <dt>Verdict</dt>
          <dd>{VERDICT_WORDS[verdictName]}</dd>
        </>
      )}
      <dt>Drawn</dt>
      <dd>
        <Figure door={drawnDoor(experiment)} label={`${draws.length}, list those drawn`}>
          {draws.length}
        </Figure>{' '}
        of {counted(horizon, what)}
        {startedOn !== null && `, since ${shortDay(startedOn, today)}`}, {coin}
      </dd>
      <dt>Counts</dt>
      <dd>{METRIC_WORDS[metric].toLowerCase()}, at equal age from day 30</dd>
      {outlook !== null && state === 'running' && (
        <>
          <dt>Answers by</dt>
          <dd>
            {outlook.answersBy === null ? 'no day that can be told' : shortDay(outlook.answersBy, today)}
            {mode === 'prove' && `; ${inTen(outlook.chanceOfProof)} that it is proven then`}
          </dd>
        </>
      )}
      {judgement !== null && draws.length > 0 && verdictName !== 'proven' && surenessOf(judgement) >= 0.6 && (
        <>
          <dt>Better one</dt>
          <dd>
            {judgement.better.b >= 0.5 ? 'B' : 'A'}, <Figure door={betterDoor()}>{inTen(surenessOf(judgement))}</Figure>
            , which is no proof
          </dd>
        </>
      )}
    </dl>
  );
}

/** The chance of the better-looking one; it is never told as certain. */
function surenessOf({ better }: Pick<Judgement, 'better'>): number {
  return Math.min(0.995, Math.max(better.b, 1 - better.b));
}
