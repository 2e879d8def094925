import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PlanOutlook, PlanQuestion } from '../../http/api.ts';
import { call } from '../api/call.ts';

/** How long a slider rests before the server is asked again. */
const REST_MS = 150;

/** What a plan could tell. While it is asked anew the last answer stays, so that nothing jumps. */
export function useOutlook(question: PlanQuestion): { outlook: PlanOutlook | undefined; error: Error | null } {
  const key = JSON.stringify(question);
  const [asked, setAsked] = useState(key);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(key), REST_MS);
    return () => clearTimeout(timer);
  }, [key]);
  const { data, error } = useQuery({
    queryKey: ['experiment-outlook', asked],
    queryFn: ({ signal }) => call('POST /experiment-outlook', { body: JSON.parse(asked) as PlanQuestion }, signal),
    placeholderData: keepPreviousData,
  });
  return { outlook: data, error };
}
