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

/** What the person set, the replaced ranges among it. */
export const settingsQuery = queryOptions({ queryKey: ['settings'], queryFn: () => call('GET /settings', {}) });

/** The built-in typical ranges with their sources; they never change while the page is open. */
export const referenceQuery = queryOptions({
  queryKey: ['reference'],
  queryFn: () => call('GET /reference', {}),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The backups that lie in the home, the latest first. */
export const backupsQuery = queryOptions({
  queryKey: ['backups'],
  queryFn: () => call('GET /backups', { query: { limit: '100' } }),
});

/** How files with corrected columns are read since. */
export const mappingsQuery = queryOptions({
  queryKey: ['mappings'],
  queryFn: () => call('GET /mappings', { query: {} }),
});
