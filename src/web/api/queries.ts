import { queryOptions } from '@tanstack/react-query';
import type { Day } from '../../kernel/day.ts';
import { call } from './call.ts';

/** What is there at all: today's day, the searches, whether anything was ever recorded. */
export const statusQuery = queryOptions({ queryKey: ['status'], queryFn: () => call('GET /status', {}) });

/** The diagnosis of the active search as of a day, every check included. */
export function diagnosisQuery(asOf: Day | undefined) {
  return queryOptions({
    queryKey: ['diagnosis', asOf ?? 'today'],
    queryFn: () => call('GET /diagnosis', { query: { ...(asOf === undefined ? {} : { asOf }), all: '1' } }),
  });
}

/** The applications behind the diagnosis, with names: what doors list and the worker computes from. */
export function evidenceQuery(asOf: Day | undefined) {
  return queryOptions({
    queryKey: ['evidence', asOf ?? 'today'],
    queryFn: () => call('GET /evidence', { query: asOf === undefined ? {} : { asOf } }),
  });
}
