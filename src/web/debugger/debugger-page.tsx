import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Refusal } from '../api/call.ts';
import { diagnosisQuery, evidenceQuery, statusQuery } from '../api/queries.ts';
import { useAsOf } from '../api/use-as-of.ts';
import { FirstRun } from '../start/first-run.tsx';
import { Doors, preloadDrawer } from './doors.tsx';
import { Failure } from './failure.tsx';
import { Findings } from './findings.tsx';
import { ForecastSection } from './forecast-section.tsx';
import { Funnel } from './funnel.tsx';
import { pageState } from './page-state.ts';
import { SilenceSection } from './silence-section.tsx';
import { Skeleton } from './skeleton.tsx';
import { StreakSection } from './streak-section.tsx';
import { TooLittle } from './too-little.tsx';
import { Two } from './two.tsx';
import { Verdict } from './verdict.tsx';

/** Home: where does the search fail, and what next? */
export function DebuggerPage() {
  const { asOf, isKnown } = useAsOf();
  const status = useQuery(statusQuery);
  const isEmpty = status.data?.empty === true;
  const diagnosis = useQuery({ ...diagnosisQuery(asOf), enabled: !isEmpty && isKnown });
  const evidence = useQuery({ ...evidenceQuery(asOf), enabled: !isEmpty && isKnown });
  const isDrawn = diagnosis.data !== undefined;
  useEffect(() => {
    if (isDrawn) requestIdleCallback?.(preloadDrawer);
  }, [isDrawn]);

  if (isEmpty) return <FirstRun />;
  // A page that is there stays there: a failed refresh takes nothing away.
  const error = diagnosis.data === undefined ? (status.error ?? diagnosis.error) : null;
  if (error !== null) {
    if (!(error instanceof Refusal)) throw error;
    return <Failure problem={error.problem} retry={() => Promise.all([status.refetch(), diagnosis.refetch()])} />;
  }
  if (diagnosis.data === undefined) return <Skeleton />;
  const { report, search } = diagnosis.data;
  const state = pageState(report);
  if (state === 'nothing') return <FirstRun />;
  return (
    <Doors>
      <Verdict report={report} search={search} state={state} />
      {state === 'too-little' ? (
        <TooLittle report={report} evidence={evidence.data} />
      ) : (
        <>
          <Two>
            <Funnel report={report} state={state} />
            <Findings report={report} />
          </Two>
          <Two>
            <ForecastSection report={report} search={search} state={state} />
            {/* Somebody who took an offer waits for nothing any more. */}
            {!report.accepted && <StreakSection report={report} />}
          </Two>
          {!report.accepted && <SilenceSection report={report} />}
        </>
      )}
    </Doors>
  );
}
