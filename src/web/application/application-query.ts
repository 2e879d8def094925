import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/call.ts';

/** One application whole, with its timeline. */
export function applicationQuery(id: string) {
  return queryOptions({
    queryKey: ['application', id],
    queryFn: () => call('GET /applications/:id', { params: { id } }),
  });
}
