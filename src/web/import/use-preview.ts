import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ImportReport, Problem } from '../../http/api.ts';
import { call, Refusal } from '../api/call.ts';
import { bringBack, type GivenFiles } from '../start/given-files.ts';
import { importForm } from './import-form.ts';

export interface PreviewRead {
  /** Of the corrections before, while the reading is redone. */
  readonly report: ImportReport | null;
  /** What the report was read of; its files and those given are the same ones, in the same order, only where `isCurrent`. */
  readonly of: GivenFiles;
  readonly isCurrent: boolean;
  readonly isReading: boolean;
  readonly problem: Problem | null;
  /** Stops the reading: what was said last is taken back, or, where nothing was read yet, nothing is shown. */
  readonly stop: () => void;
  readonly again: () => void;
}

/** Reads the files that wait, with everything the person said about them, and keeps nothing of it. */
export function usePreview(given: GivenFiles): PreviewRead {
  const client = useQueryClient();
  const queryKey = ['import-preview', given.revision];
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const search = given.search === null ? {} : { search: given.search };
      const query = { dryRun: '1', look: '1', ...search } as const;
      return { of: given, report: await call('POST /imports', { query, form: importForm(given.files) }, signal) };
    },
    placeholderData: keepPreviousData,
    // A look at ten thousand rows is large, and of use only while it is looked at.
    gcTime: 60_000,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const lastRead = useRef<GivenFiles | null>(null);
  useEffect(() => {
    if (data !== undefined && !isPlaceholderData) lastRead.current = data.of;
  }, [data, isPlaceholderData]);
  const stop = () => {
    void client.cancelQueries({ queryKey });
    if (lastRead.current !== null) bringBack(lastRead.current);
  };
  if (error !== null && !(error instanceof Refusal)) throw error;
  return {
    report: data?.report ?? null,
    of: data?.of ?? given,
    isCurrent: data !== undefined && !isPlaceholderData,
    isReading: isFetching,
    problem: error?.problem ?? null,
    stop,
    again: () => void refetch(),
  };
}
