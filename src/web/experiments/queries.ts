import { queryOptions } from '@tanstack/react-query';
import type { ComparedBy } from '../../http/api.ts';
import { call } from '../api/call.ts';

/** Every experiment of the active search, the latest first. */
export const experimentsQuery = queryOptions({
  queryKey: ['experiments'],
  queryFn: () => call('GET /experiments', { query: { limit: '500' } }),
});

/** One experiment, judged as of today. */
export function experimentQuery(id: string) {
  return queryOptions({
    queryKey: ['experiments', id],
    queryFn: () => call('GET /experiments/:id', { params: { id } }),
  });
}

/** Resumes and cover notes, every version. */
export const variantsQuery = queryOptions({
  queryKey: ['variants'],
  queryFn: () => call('GET /variants', { query: { limit: '500' } }),
});

/** One version with its text. */
export function variantQuery(id: string) {
  return queryOptions({
    queryKey: ['variants', id],
    queryFn: () => call('GET /variants/:id', { params: { id } }),
  });
}

/** The kinds of experiments that matter, each filled in; they never change while the page is open. */
export const templatesQuery = queryOptions({
  queryKey: ['experiment-templates'],
  queryFn: () => call('GET /experiment-templates', {}),
  staleTime: Number.POSITIVE_INFINITY,
});

/** What history says of groups that nobody drew. */
export function comparisonsQuery(by: ComparedBy) {
  return queryOptions({
    queryKey: ['comparisons', by],
    queryFn: () => call('GET /comparisons', { query: { by } }),
  });
}
