import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { diagnosisQuery, statusQuery } from '../api/queries.ts';
import { useEnded } from '../api/use-ended.ts';
import { useCommands } from '../app/commands.ts';
import { Failure } from '../debugger/failure.tsx';
import { pageState } from '../debugger/page-state.ts';
import parts from '../design/parts.module.css';
import { AddLine } from '../start/add-line.tsx';
import { shortDay } from '../words/days.ts';
import { Headline } from './headline-section.tsx';
import { List } from './list.tsx';
import { NothingYet } from './nothing-yet.tsx';
import styles from './pipeline.module.css';
import { useRows } from './rows.ts';
import { TableSkeleton } from './table-skeleton.tsx';
import { useAddress } from './use-address.ts';
import { chancesOf } from './use-listed.ts';

/** What is where: every application of the search, to be added, found, changed and walked by keys. */
export default function PipelinePage() {
  const { data: status } = useQuery(statusQuery);
  const read = useRows();
  const { rows } = read;
  const ended = useEnded();
  const { data: diagnosis } = useQuery({
    ...diagnosisQuery(ended.on),
    enabled: rows.length > 0 && ended.isKnown,
  });
  const report = diagnosis?.report ?? null;
  const chances = useMemo(() => chancesOf(report), [report]);
  const isTooLittle = report !== null && pageState(report) === 'too-little';
  const address = useAddress();
  useTitle();
  const addField = useRef<HTMLInputElement>(null);
  const [added, setAdded] = useState<readonly string[]>([]);
  const leaveAdd = useRef(() => {});
  // The page has the line itself: the key leads there instead of to a dialog.
  useCommands([
    {
      id: 'add',
      name: 'Add an application',
      keys: 'c',
      group: 'Pipeline',
      foot: 'add',
      run: () => addField.current?.focus(),
    },
  ]);
  if (read.error !== null) return <Failure problem={read.error} retry={read.retry} />;
  const isReady = status !== undefined && !read.isPending && (rows.length === 0 || ended.isKnown);
  const isEmpty = isReady && rows.length === 0;
  const today = status?.today ?? '';
  const seenOn = ended.on ?? today;
  return (
    <div className={styles.page} data-drawer={address.said.open === undefined ? undefined : 'open'}>
      <Headline
        rows={rows}
        chances={chances}
        isTooLittle={isTooLittle}
        today={seenOn}
        endedOn={ended.on === undefined ? null : shortDay(ended.on, today)}
        isReady={isReady}
        say={address.say}
      />
      <div className={styles.adding}>
        <AddLine
          fieldRef={addField}
          hint={<kbd className={parts.wide}>c</kbd>}
          onAdded={(id) => setAdded((before) => [id, ...before])}
          onLeave={() => leaveAdd.current()}
        />
      </div>
      {!isReady && <TableSkeleton />}
      {isEmpty && <NothingYet />}
      {isReady && !isEmpty && (
        <List
          read={read}
          report={report}
          chances={chances}
          today={today}
          seenOn={seenOn}
          address={address}
          added={added}
          onForgetAdded={() => setAdded([])}
          toList={leaveAdd}
        />
      )}
    </div>
  );
}

function useTitle(): void {
  useEffect(() => {
    document.title = 'Pipeline · Breakpoint';
    return () => {
      document.title = 'Debugger · Breakpoint';
    };
  }, []);
}
