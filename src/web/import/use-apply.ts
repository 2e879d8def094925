import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { call, Refusal } from '../api/call.ts';
import { undoBatch, useChanges } from '../app/changes.tsx';
import { bringBack, type GivenFiles, putAway } from '../start/given-files.ts';
import { showApplied } from './applied.ts';
import { importForm } from './import-form.ts';
import { keptSentence } from './kept-sentences.ts';

/** Applies the files that wait; taken back, they wait again with all that was said of them. */
export function useApply() {
  const { report } = useChanges();
  const client = useQueryClient();
  const stopper = useRef<AbortController | null>(null);
  const takenBack = (batch: string, given: GivenFiles) => async () => {
    const said = await undoBatch(batch);
    showApplied(null);
    bringBack(given);
    return said;
  };
  const applying = useMutation({
    mutationFn: async (given: GivenFiles) => {
      stopper.current = new AbortController();
      const query = given.search === null ? {} : { search: given.search };
      return call('POST /imports', { query, form: importForm(given.files) }, stopper.current.signal);
    },
    onSuccess: (kept, given) => {
      putAway();
      // What was looked at is not asked anew: it is no longer there.
      client.removeQueries({ queryKey: ['import-preview'] });
      showApplied(kept);
      const { batch } = kept;
      if (batch !== null) report({ what: keptSentence(kept), undo: takenBack(batch, given) });
    },
    onError: async (error, given) => {
      if (!isStop(error)) return;
      const batch = await landedBatch(given);
      if (batch === null) return;
      // It was kept in the very moment it was stopped: then it is told, and can be taken back.
      putAway();
      report({ what: 'It was applied before it could be stopped.', undo: takenBack(batch, given) });
    },
  });
  const { error } = applying;
  if (error !== null && !(error instanceof Refusal) && !isStop(error)) throw error;
  return {
    apply: applying.mutate,
    isApplying: applying.isPending,
    problem: error instanceof Refusal ? error.problem : null,
    wasStopped: error !== null && isStop(error),
    stop: () => stopper.current?.abort(),
  };
}

function isStop(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** The import that was kept although nobody waited for its answer any longer; `null` where none was. */
async function landedBatch({ files }: GivenFiles): Promise<string | null> {
  const { items } = await call('GET /batches', { query: { limit: '1' } });
  const [latest] = items;
  const isOurs =
    latest?.takenBackAt === null &&
    latest.files.length === files.length &&
    latest.files.every(({ file }, at) => file === files[at]?.file.name) &&
    Date.now() - Date.parse(latest.at) < JUST_NOW_MS;
  return isOurs ? latest.id : null;
}

const JUST_NOW_MS = 60_000;
