import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { ApplicationRow } from '../../http/api.ts';
import { call } from '../api/call.ts';
import { findsText, wordsOf } from './find-text.ts';

type Excerpt = ApplicationRow['excerpt'];

/** Which applications hold the text: at once by what the rows show, then by everything that is recorded of them. */
export interface Found {
  readonly holds: (row: ApplicationRow) => boolean;
  /** Where the words stand, for what the row does not show itself. */
  readonly excerptOf: (id: string) => Excerpt;
}

const ALL: Found = { holds: () => true, excerptOf: () => null };
const PAGE = '2000';

/** Looks for a text in all applications of the search: company, role, place, tags, notes, posting, timeline. */
export function useFound(text: string): Found {
  const asked = useDeferredValue(text.trim());
  const { data } = useQuery({
    queryKey: ['rows', 'found', asked],
    queryFn: ({ signal }) => readFound(asked, signal),
    enabled: asked !== '',
    gcTime: 30_000,
  });
  return useMemo(() => {
    if (text.trim() === '') return ALL;
    const words = wordsOf(text);
    const byId = asked === text.trim() ? data : undefined;
    return {
      holds: (row) => byId?.has(row.id) || findsText(row, words),
      excerptOf: (id) => byId?.get(id) ?? null,
    };
  }, [text, asked, data]);
}

async function readFound(text: string, signal: AbortSignal): Promise<ReadonlyMap<string, Excerpt>> {
  const found = new Map<string, Excerpt>();
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await call('GET /applications', { query: { text, limit: PAGE, ...(cursor ? { cursor } : {}) } });
    for (const { id, excerpt } of page.items) found.set(id, excerpt);
    // Somebody types on: the rest is not wanted any more.
    cursor = signal.aborted ? null : page.next;
  }
  return found;
}
