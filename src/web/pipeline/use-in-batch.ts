import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ApplicationRow } from '../../http/api.ts';
import { call } from '../api/call.ts';

/** Whether one import brought an application. */
export type InBatch = (row: ApplicationRow) => boolean;

const ALL: InBatch = () => true;
const PAGE = '2000';

/** Which applications one import brought; all of them where none is named, none until it is known. */
export function useInBatch(batch: string | null): InBatch {
  const { data } = useQuery({
    queryKey: ['rows', 'batch', batch],
    queryFn: () => readBatch(batch ?? ''),
    enabled: batch !== null,
  });
  return useMemo(() => (batch === null ? ALL : ({ id }) => data?.has(id) ?? false), [batch, data]);
}

async function readBatch(batch: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await call('GET /applications', { query: { batch, limit: PAGE, ...(cursor ? { cursor } : {}) } });
    for (const { id } of page.items) ids.add(id);
    cursor = page.next;
  }
  return ids;
}
