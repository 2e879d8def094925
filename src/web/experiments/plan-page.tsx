import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Status } from '../../http/api.ts';
import { addDays, type Day } from '../../kernel/day.ts';
import { statusQuery } from '../api/queries.ts';
import { ExperimentsSkeleton } from './experiments-skeleton.tsx';
import { draftFrom, draftOf } from './plan-draft.ts';
import { Planning } from './planning.tsx';
import { experimentQuery, templatesQuery } from './queries.ts';

/** Weeks until an answer is wanted where the search has no target day. */
const WEEKS = 14;

/** A new experiment: three questions, then what it could tell and by when. */
export default function PlanPage() {
  const { template: wanted, of } = useSearch({ strict: false }) as { template?: string; of?: string };
  const { data: planned } = useQuery({ ...experimentQuery(of ?? ''), enabled: of !== undefined });
  const { data: status } = useQuery(statusQuery);
  const { data: templates, isPending } = useQuery(templatesQuery);
  useEffect(() => {
    document.title = 'Plan an experiment · Breakpoint';
  }, []);
  if (status === undefined || isPending || (of !== undefined && planned === undefined)) {
    return <ExperimentsSkeleton says="Reading what can be tried." />;
  }
  if (planned?.state === 'planned') {
    return (
      <Planning key={planned.id} first={draftFrom(planned, wantedBy(status))} today={status.today} of={planned.id} />
    );
  }
  const template = templates?.items.find(({ id }) => id === wanted) ?? null;
  return <Planning key={wanted ?? ''} first={draftOf(template, wantedBy(status))} today={status.today} />;
}

/** The target day of the search where it leaves time for an answer, else fourteen weeks ahead. */
function wantedBy({ searches, today }: Status): Day {
  const target = searches.find(({ isActive }) => isActive)?.targetOn ?? null;
  return target !== null && target > addDays(today, 42) ? target : addDays(today, WEEKS * 7);
}
