import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { counted } from '../../analysis/in-words.ts';
import type { ExperimentSummary, Status } from '../../http/api.ts';
import { Refusal } from '../api/call.ts';
import { statusQuery } from '../api/queries.ts';
import { useCommands } from '../app/commands.ts';
import debuggerStyles from '../debugger/debugger.module.css';
import { Doors } from '../debugger/doors.tsx';
import { Failure } from '../debugger/failure.tsx';
import parts from '../design/parts.module.css';
import { DrawDialog } from './draw-dialog.tsx';
import { ExperimentList } from './experiment-list.tsx';
import { ExperimentsSkeleton } from './experiments-skeleton.tsx';
import { listSentence } from './list-sentence.ts';
import { ObservedSection } from './observed-section.tsx';
import { experimentsQuery } from './queries.ts';
import { TemplateChoices } from './template-choices.tsx';
import { VariantsSection } from './variants-section.tsx';

/** Experiments: what is being tried, what does it say, and what did the others teach? */
export default function ExperimentsPage() {
  const { data, error, refetch } = useQuery(experimentsQuery);
  const { data: status } = useQuery(statusQuery);
  useEffect(() => {
    document.title = 'Experiments · Breakpoint';
  }, []);
  if (data === undefined && error !== null) {
    if (!(error instanceof Refusal)) throw error;
    return <Failure problem={error.problem} retry={refetch} />;
  }
  if (data === undefined || status === undefined) {
    return <ExperimentsSkeleton says="Working out where your experiments stand." />;
  }
  return (
    <Doors>
      <Drawn experiments={data.items} status={status} />
    </Doors>
  );
}

function Drawn({ experiments, status }: { experiments: readonly ExperimentSummary[]; status: Status }) {
  const [isDrawing, setDrawing] = useState(false);
  const navigate = useNavigate();
  const running = experiments.filter(({ state }) => state === 'running');
  const plan = () => void navigate({ to: '/experiments/new' });
  useCommands([
    { id: 'experiments.plan', name: 'Plan an experiment', keys: 'n', group: 'Experiments', foot: 'plan', run: plan },
    {
      id: 'experiments.draw',
      name: 'Draw for the next application',
      keys: 'd',
      group: 'Experiments',
      foot: 'draw',
      isOff: running.length === 0,
      run: () => setDrawing(true),
    },
  ]);
  return (
    <>
      <section className={debuggerStyles.verdict}>
        <h1>{listSentence(experiments)}</h1>
        <div>
          <Lead experiments={experiments} />
          <div className={`${parts.acts} ${debuggerStyles.acts}`}>
            <Link to="/experiments/new" className={parts.primary}>
              Plan an experiment
            </Link>
            {running.length > 0 && (
              <button type="button" className={parts.button} onClick={() => setDrawing(true)}>
                Draw for the next application
              </button>
            )}
          </div>
        </div>
        <Facts experiments={experiments} />
      </section>
      <ExperimentList experiments={experiments} today={status.today} />
      {experiments.length === 0 && <TemplateChoices />}
      {!status.empty && <ObservedSection />}
      <VariantsSection today={status.today} />
      {isDrawing && <DrawDialog onClose={() => setDrawing(false)} />}
    </>
  );
}

/** What the first running one says; without any, what an experiment is for. */
function Lead({ experiments }: { experiments: readonly ExperimentSummary[] }) {
  const first = experiments.find(({ state }) => state === 'running');
  if (first === undefined) {
    return (
      <p className={parts.lead}>
        Two ways of doing one thing, a coin for each application, and a line drawn before the start: beyond it one of
        them is better, and luck alone gets there in at most 5 of 100 experiments.
      </p>
    );
  }
  return (
    <>
      <p className={parts.lead}>
        <b>{first.question}</b> {first.sentence}
      </p>
      <p className={parts.lead}>
        <b>Next:</b> {first.whatNow}
      </p>
    </>
  );
}

function Facts({ experiments }: { experiments: readonly ExperimentSummary[] }) {
  const drawn = experiments.reduce((sum, one) => sum + one.drawn.a + one.drawn.b, 0);
  return (
    <dl className={debuggerStyles.facts}>
      {experiments.length > 0 && (
        <>
          <dt>Drawn</dt>
          <dd>{drawn === 0 ? 'nothing yet' : counted(drawn, 'draw')}</dd>
        </>
      )}
      <dt>Judged by</dt>
      <dd>what was drawn, not what was sent</dd>
      <dt>False alarms</dt>
      <dd>at most 5 in 100, look as often as you like</dd>
    </dl>
  );
}
