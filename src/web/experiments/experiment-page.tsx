import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ExperimentView } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { Refusal } from '../api/call.ts';
import { statusQuery } from '../api/queries.ts';
import { Doors } from '../debugger/doors.tsx';
import { Failure } from '../debugger/failure.tsx';
import { Two } from '../debugger/two.tsx';
import styles from './arms.module.css';
import { ArmsSection } from './arms-section.tsx';
import { DrawnSection } from './drawn-section.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { ExperimentsSkeleton } from './experiments-skeleton.tsx';
import { GuardSection } from './guard-section.tsx';
import { LogSection } from './log-section.tsx';
import { Opening } from './opening.tsx';
import { PlannedSection } from './planned-section.tsx';
import { experimentQuery } from './queries.ts';
import { StepsSection } from './steps-section.tsx';
import { TaughtSection } from './taught-section.tsx';
import { WithinSection } from './within-section.tsx';

/** One experiment: what does it say, and what now? */
export default function ExperimentPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useQuery(experimentQuery(id));
  const { data: status } = useQuery(statusQuery);
  const question = data?.question;
  useEffect(() => {
    document.title = `${question ?? 'An experiment'} · Breakpoint`;
  }, [question]);
  if (data === undefined && error !== null) {
    if (!(error instanceof Refusal)) throw error;
    return <Failure problem={error.problem} retry={refetch} />;
  }
  if (data === undefined || status === undefined) {
    return <ExperimentsSkeleton says="Judging the experiment as of today." />;
  }
  return (
    <Doors>
      <Judged experiment={data} today={status.today} />
    </Doors>
  );
}

function Judged({ experiment, today }: { experiment: ExperimentView; today: Day }) {
  const { state } = experiment;
  if (state === 'planned') {
    return (
      <>
        <Opening experiment={experiment} today={today} />
        <Two>
          <PlannedSection experiment={experiment} today={today} />
          <LogSection experiment={experiment} today={today} />
        </Two>
      </>
    );
  }
  return (
    <>
      <Opening experiment={experiment} today={today} />
      <Two>
        <EvidenceSection experiment={experiment} today={today} />
        <div className={styles.stack}>
          {state === 'closed' && <TaughtSection experiment={experiment} today={today} />}
          <ArmsSection experiment={experiment} />
        </div>
      </Two>
      <Two>
        <DrawnSection experiment={experiment} today={today} />
        <div className={styles.stack}>
          <GuardSection experiment={experiment} />
          <LogSection experiment={experiment} today={today} />
        </div>
      </Two>
      {experiment.steps.length > 0 && (
        <Two>
          <StepsSection experiment={experiment} />
          <WithinSection experiment={experiment} />
        </Two>
      )}
    </>
  );
}
