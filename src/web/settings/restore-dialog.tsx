import { useMutation, useQueryClient } from '@tanstack/react-query';
import { counted } from '../../analysis/in-words.ts';
import { call, Refusal } from '../api/call.ts';
import { useChanges } from '../app/changes.tsx';
import { Panel } from '../app/panel.tsx';
import { useWaited } from '../app/use-waited.ts';
import parts from '../design/parts.module.css';
import { FaultText } from '../start/fault-text.tsx';
import styles from './settings.module.css';

/** What is restored: a backup of this home, or a file from elsewhere; `name` is what a person knows it by. */
export type RestoreFrom =
  | { readonly name: string; readonly backup: string }
  | { readonly name: string; readonly file: File };

/** Asks before everything is put back, since it replaces all that is recorded; what is there now is backed up first. */
export default function RestoreDialog({ from, onClose }: { from: RestoreFrom; onClose: () => void }) {
  const client = useQueryClient();
  const { report } = useChanges();
  const restore = useMutation({
    mutationFn: () => restoreFrom(from),
    onSuccess: async ({ applications, replaced }) => {
      onClose();
      await client.resetQueries();
      const undo = replaced === null ? null : () => goBack(replaced.name);
      report({ what: `Restored ${counted(applications, 'application')} of ${from.name}.`, undo });
    },
  });
  const waited = useWaited(restore.isPending);
  const title =
    'backup' in from ? `Put everything back as it was on ${from.name}?` : `Put everything back as ${from.name} has it?`;
  return (
    <Panel kind="box" title={title} onClose={onClose}>
      <p className={parts.small}>
        {'backup' in from ? 'Whatever was recorded since' : 'Whatever is recorded here and not in it'} leaves the
        record. It is backed up first, so that you can come back to it.
      </p>
      {restore.error instanceof Refusal && <FaultText problem={restore.error.problem} />}
      <div className={`${parts.acts} ${styles.under}`}>
        <button type="button" className={parts.primary} disabled={restore.isPending} onClick={() => restore.mutate()}>
          {waited === 'no' ? 'Put it back' : 'Putting it back'}
        </button>
        <button type="button" className={parts.quiet} disabled={restore.isPending} onClick={onClose}>
          Leave it as it is
        </button>
      </div>
    </Panel>
  );
}

function restoreFrom(from: RestoreFrom) {
  return 'backup' in from
    ? call('POST /restore', { body: { backup: from.backup, replace: true } })
    : call('POST /restore', { query: { file: from.file.name, replace: '1' }, form: from.file });
}

/** What stood there before lies among the backups: restoring that takes the restore back. */
async function goBack(backup: string): Promise<string> {
  const { applications } = await call('POST /restore', { body: { backup, replace: true } });
  return `Taken back: ${counted(applications, 'application')} stand as before.`;
}
