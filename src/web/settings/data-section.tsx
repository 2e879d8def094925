import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Backup, Status } from '../../http/api.ts';
import { call } from '../api/call.ts';
import { backupsQuery } from '../api/queries.ts';
import { useChanges } from '../app/changes.tsx';
import { useCommands } from '../app/commands.ts';
import { Keys } from '../app/keys-shown.tsx';
import parts from '../design/parts.module.css';
import { instantWords } from '../words/instants.ts';
import { sizeWords } from '../words/sizes.ts';
import type { RestoreFrom } from './restore-dialog.tsx';
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

/** Where everything lies, its backups, and putting everything back as it was. */
export function DataSection({ status, zone }: { status: Status; zone: string | null }) {
  const { data } = useQuery(backupsQuery);
  const [all, setAll] = useState(false);
  const [restoring, setRestoring] = useState<RestoreFrom | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const backUp = useBackUp();
  const { today } = status;
  useCommands([
    { id: 'settings.back-up', name: 'Back up now', keys: 'b', group: 'Settings', foot: 'back up', run: backUp },
    {
      id: 'settings.restore-file',
      name: 'Restore everything from a file',
      group: 'Settings',
      run: () => file.current?.click(),
    },
  ]);
  const backups = data?.items ?? [];
  return (
    <section className={parts.region} aria-labelledby="data">
      <div className={parts.head}>
        <h2 id="data">Where your data lie</h2>
        <span className={parts.label}>{sizeWords(status.databaseBytes)}</span>
      </div>
      <p className={styles.folder}>{status.home ?? 'on a database server'}</p>
      <p className={parts.explain}>
        A backup is made each day, and before every import, update and restore; the last fourteen days are kept, and
        what you back up by hand stays. Nothing leaves this computer.
      </p>
      <ul className={styles.list}>
        {(all ? backups : backups.slice(0, SHOWN)).map((backup) => {
          const when = instantWords(backup.at, zone, today);
          return (
            <li key={backup.name}>
              <span>
                {when}{' '}
                <span className={parts.label}>
                  {REASONS[backup.reason]}, {sizeWords(backup.bytes)}
                </span>
              </span>
              <button
                type="button"
                className={parts.more}
                aria-label={`restore the backup of ${when}, ${REASONS[backup.reason]}`}
                onClick={() => setRestoring({ name: when, backup: backup.name })}
              >
                restore
              </button>
            </li>
          );
        })}
      </ul>
      {data !== undefined && backups.length === 0 && (
        <p className={parts.explain}>No backup yet: there was nothing to back up.</p>
      )}
      <div className={`${parts.acts} ${styles.under}`}>
        <button type="button" className={parts.button} aria-keyshortcuts="b" onClick={backUp}>
          Back up now <Keys keys="b" />
        </button>
        <button type="button" className={parts.quiet} onClick={() => file.current?.click()}>
          Restore from a file
        </button>
        {backups.length > SHOWN && !all && (
          <button type="button" className={parts.quiet} onClick={() => setAll(true)}>
            All {backups.length} backups
          </button>
        )}
      </div>
      <input
        ref={file}
        type="file"
        hidden
        accept=".db,.json"
        aria-label="Backup or export to restore"
        onChange={(event) => {
          const [given] = event.target.files ?? [];
          event.target.value = '';
          if (given !== undefined) setRestoring({ name: given.name, file: given });
        }}
      />
      <Suspense fallback={null}>
        {restoring !== null && <RestoreDialog from={restoring} onClose={() => setRestoring(null)} />}
      </Suspense>
    </section>
  );
}

function useBackUp(): () => void {
  const { report, reportFault } = useChanges();
  return () => {
    call('POST /backups', {})
      .then(({ name, bytes }) => report({ what: `Backed up: ${name}, ${sizeWords(bytes)}.`, undo: null }))
      .catch(reportFault);
  };
}
