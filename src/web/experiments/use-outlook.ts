import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { planOutlook } from '../../analysis/plan-outlook.ts';
import type { PlanOutlook } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { call } from '../api/call.ts';
import { type PlanDraft, questionOf } from './plan-draft.ts';

/** How long a slider rests before the server is asked again. */
const REST_MS = 150;

/**
 * What a plan could tell. The server knows this person's rate and pace and what would do better; while a slider moves
 * the same arithmetic runs here (2 to 15 ms), so that the curve follows the hand.
 */
export function useOutlook(draft: PlanDraft, today: Day): { outlook: PlanOutlook | undefined; error: Error | null } {
  const key = JSON.stringify(questionOf(draft));
  const [asked, setAsked] = useState(key);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(key), REST_MS);
    return () => clearTimeout(timer);
  }, [key]);
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['experiment-outlook', asked],
    queryFn: ({ signal }) => call('POST /experiment-outlook', { body: JSON.parse(asked) }, signal),
    placeholderData: keepPreviousData,
  });
  const isAnswered = asked === key && !isPlaceholderData;
  const outlook = useMemo(
    () => (data === undefined || isAnswered ? data : outlookHere(data, draft, today)),
    [data, isAnswered, draft, today],
  );
  return { outlook, error };
}

/** The outlook on what the server last knew of rate and pace; what would do better stays until it answers. */
function outlookHere(known: PlanOutlook, draft: PlanDraft, startsOn: Day): PlanOutlook {
  const { metric, gain, by, horizon, inPairs, pace } = draft;
  const pacePerWeek = pace ?? known.pacePerWeek;
  const outlook = planOutlook({ rateA: known.rateA, pacePerWeek, metric, gain, startsOn, by, horizon, inPairs });
  return { ...outlook, alternatives: known.alternatives };
}
