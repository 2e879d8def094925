import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { Backup, Status } from '../../http/api.ts';
import { call } from '../api/call.ts';
import { backupsQuery } from '../api/queries.ts';
import { useChanges } from '../app/changes.tsx';
import { useCommands } from '../app/commands.ts';
import parts from '../design/parts.module.css';
import { instantWords, sizeWords } from './data-words.ts';
import styles from './settings.module.css';

const RestoreDialog = lazy(() => import('./restore-dialog.tsx'));

const REASONS: Readonly<Record<Backup['reason'], string>> = {
  daily: 'of the day',
  'before-import': 'before an import',
  'before-migration': 'before an update',
  'before-restore': 'before a restore',
  'by-hand': 'made by hand',
};
/** More are listed on demand. */
const SHOWN = 5;

/** Where everything lies, its backups, and everything as a file. */
export function DataSection({ status }: { status: Status }) {
  const { data } = useQuery(backupsQuery);
  const [all, setAll] = useState(false);
  const [restoring, setRestoring] = useState<Backup | null>(null);
  const backUp = useBackUp();
  useCommands([{ id: 'settings.back-up', name: 'Back up now', group: 'Settings', run: backUp }]);
  const backups = data?.items ?? [];
  return (
    <section className={parts.region} aria-labelledby="data">
      <div className={parts.head}>
        <h2 id="data">Where your data lie</h2>
        <span className={parts.label}>{sizeWords(status.databaseBytes)}</span>
      </div>
      <p className={styles.folder}>{status.home ?? 'on a database server'}</p>
      <p className={parts.explain}>
        A backup is made each day and before every import; the last fourteen days are kept. Nothing leaves this
        computer.
      </p>
      <ul className={styles.list}>
        {(all ? backups : backups.slice(0, SHOWN)).map((backup) => (
          <li key={backup.name}>
            <span>
              {instantWords(backup.at)}{' '}
              <span className={parts.label}>
                {REASONS[backup.reason]}, {sizeWords(backup.bytes)}
              </span>
            </span>
            <button
              type="button"
              className={parts.more}
              aria-label={`Restore the backup of ${instantWords(backup.at)}`}
              onClick={() => setRestoring(backup)}
            >
              restore
            </button>
          </li>
        ))}
      </ul>
      {backups.length === 0 && <p className={parts.explain}>No backup yet: there was nothing to back up.</p>}
      <div className={`${parts.acts} ${styles.under}`}>
        <button type="button" className={parts.button} onClick={backUp}>
          Back up now
        </button>
        {backups.length > SHOWN && !all && (
          <button type="button" className={parts.quiet} onClick={() => setAll(true)}>
            All {backups.length} backups
          </button>
        )}
      </div>
      <Suspense fallback={null}>
        {restoring !== null && <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} />}
      </Suspense>
    </section>
  );
}

function useBackUp(): () => void {
  const client = useQueryClient();
  const { report, reportFault } = useChanges();
  return () => {
    call('POST /backups', {})
      .then(({ at }) => {
        report({ what: `Backed up, ${instantWords(at)}.`, undo: null });
        return client.invalidateQueries();
      })
      .catch(reportFault);
  };
}
