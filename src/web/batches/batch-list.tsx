import { useMutation } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Batch, Status } from '../../http/api.ts';
import { call } from '../api/call.ts';
import { undoChange, useChanges } from '../app/changes.tsx';
import { useCommands } from '../app/commands.ts';
import { BatchRow } from './batch-row.tsx';
import { setAsideCount } from './batch-words.ts';
import styles from './batches.module.css';

interface BatchListProps {
  readonly batches: readonly Batch[];
  readonly status: Status;
  readonly zone: string | null;
}

/** Every import, the latest first; one is the current one, which the keys act on. */
export function BatchList({ batches, status, zone }: BatchListProps) {
  const named = useLocation({ select: ({ hash }) => hash });
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      batches.findIndex(({ id }) => id === named),
    ),
  );
  const [opened, setOpened] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const current = batches[Math.min(at, batches.length - 1)];
  const begin = useRef(() => {
    // A line of a timeline names one import: that one, among many.
    if (current?.id === named) list.current?.querySelectorAll<HTMLElement>('[data-batch]')[at]?.focus();
  });
  useEffect(() => begin.current(), []);
  const { takeBack, isTakingBack } = useTakeBack();
  const open = useOpenInPipeline(status);
  const move = (by: number) => {
    const next = Math.min(Math.max(at + by, 0), batches.length - 1);
    setAt(next);
    list.current?.querySelectorAll<HTMLElement>('[data-batch]')[next]?.focus();
  };
  const isBack = current === undefined || current.takenBackAt !== null;
  const showRows = (id: string) => setOpened(opened === id ? null : id);
  useCommands([
    { id: 'batches.next', name: 'Next import', keys: 'j', group: 'Batches', foot: 'next', run: () => move(1) },
    { id: 'batches.last', name: 'Previous import', keys: 'k', group: 'Batches', foot: 'previous', run: () => move(-1) },
    {
      id: 'batches.open',
      name: 'See its applications in the Pipeline',
      keys: 'Enter',
      group: 'Batches',
      foot: 'in the Pipeline',
      isOff: isBack || current.applications === 0,
      run: () => current && open(current),
    },
    {
      id: 'batches.rows',
      name: 'See the rows that were set aside',
      keys: 's',
      group: 'Batches',
      isOff: current === undefined || setAsideCount(current) === 0,
      run: () => current && showRows(current.id),
    },
    {
      id: 'batches.back',
      name: 'Take the import back',
      keys: 'Delete',
      group: 'Batches',
      foot: 'take back',
      isOff: isBack || isTakingBack,
      run: () => current && takeBack(current),
    },
  ]);
  return (
    <ol ref={list} className={styles.list}>
      {batches.map((batch, place) => (
        <BatchRow
          key={batch.id}
          batch={batch}
          today={status.today}
          zone={zone}
          isCurrent={batch === current}
          isOpen={opened === batch.id}
          isBusy={isTakingBack}
          onFocus={() => setAt(place)}
          onOpen={() => open(batch)}
          onRows={() => showRows(batch.id)}
          onTakeBack={() => takeBack(batch)}
        />
      ))}
    </ol>
  );
}

/** Takes an import back whole; taking that back brings it again. */
function useTakeBack() {
  const { report, reportFault } = useChanges();
  const taking = useMutation({
    mutationFn: ({ id }: Batch) => call('DELETE /batches/:id', { params: { id } }),
    onSuccess: ({ undone, kept, change }, { files }) => {
      const left = kept.length === 0 ? '' : ` Left alone, because you changed it since: ${kept.join('; ')}.`;
      const what = `Taken back: ${files.map(({ file }) => file).join(', ') || undone[0]?.summary || 'the import'}.${left}`;
      report({ what, undo: change === null ? null : () => undoChange(change.seq) });
    },
    onError: reportFault,
  });
  return { takeBack: taking.mutate, isTakingBack: taking.isPending };
}

/** Goes to the applications of an import, and before that to the search they are in. */
function useOpenInPipeline({ activeSearch }: Status) {
  const navigate = useNavigate();
  const { report, reportFault } = useChanges();
  return async ({ id, searchId }: Batch) => {
    try {
      if (searchId !== null && searchId !== activeSearch) {
        const { name, change } = await call('PATCH /searches/:id', {
          params: { id: searchId },
          body: { isActive: true },
        });
        const undo = change === null ? null : () => undoChange(change.seq);
        report({ what: `Every page shows ${name} now.`, undo });
      }
      await navigate({ to: '/pipeline', search: { batch: id, filter: 'all' } });
    } catch (error) {
      reportFault(error);
    }
  };
}
