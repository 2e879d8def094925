import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/call.ts';

/** What a line would be recorded as, read by the one reader of lines there is. */
export function quickAddQuery(line: string) {
  return queryOptions({
    queryKey: ['quick-add', line],
    queryFn: () => call('GET /quick-add', { query: { line } }),
    enabled: line.trim() !== '',
    gcTime: 60_000,
  });
}
