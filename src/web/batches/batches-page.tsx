import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { call, Refusal } from '../api/call.ts';
import { settingsQuery, statusQuery } from '../api/queries.ts';
import { Failure } from '../debugger/failure.tsx';
import parts from '../design/parts.module.css';
import { BatchList } from './batch-list.tsx';
import { batchesSentence } from './batch-words.ts';
import styles from './batches.module.css';
import { BatchesSkeleton } from './batches-skeleton.tsx';
import { ChangesSection } from './changes-section.tsx';

const batchesQuery = queryOptions({ queryKey: ['batches'], queryFn: () => call('GET /batches', { query: {} }) });

/** Batches: what came in, from which file, and how to take it back. */
export default function BatchesPage() {
  const { data, error, refetch } = useQuery(batchesQuery);
  const { data: settings } = useQuery(settingsQuery);
  const { data: status } = useQuery(statusQuery);
  useEffect(() => {
    document.title = 'Batches · Breakpoint';
  }, []);
  if (data === undefined && error !== null) {
    if (!(error instanceof Refusal)) throw error;
    return <Failure problem={error.problem} retry={refetch} />;
  }
  if (data === undefined || status === undefined) return <BatchesSkeleton />;
  const changes = <ChangesSection today={status.today} zone={settings?.zone ?? null} />;
  if (data.items.length === 0) {
    return (
      <>
        <NothingImported />
        {changes}
      </>
    );
  }
  return (
    <>
      <section className={styles.opening}>
        <h1>{batchesSentence(data.items)}</h1>
        <p className={parts.lead}>
          Each can be taken back whole, however long ago it was. What you changed since stays, and undo brings the
          import again.
        </p>
      </section>
      <BatchList batches={data.items} status={status} zone={settings?.zone ?? null} />
      {changes}
    </>
  );
}

function NothingImported() {
  return (
    <section className={styles.opening}>
      <h1>Nothing was imported yet.</h1>
      <p className={parts.lead}>
        Every file you import is listed here with what it brought and which rows were set aside, and can be taken back
        whole.
      </p>
      <div className={`${parts.acts} ${styles.acts}`}>
        <Link to="/import" className={parts.primary}>
          Import a list
        </Link>
      </div>
    </section>
  );
}
