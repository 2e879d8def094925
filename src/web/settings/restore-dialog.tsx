import { useMutation, useQueryClient } from '@tanstack/react-query';
import { counted } from '../../analysis/in-words.ts';
import type { Backup } from '../../http/api.ts';
import { call, Refusal } from '../api/call.ts';
import { useChanges } from '../app/changes.tsx';
import { Panel } from '../app/panel.tsx';
import parts from '../design/parts.module.css';
import { FaultText } from '../start/fault-text.tsx';
import { instantWords } from './data-words.ts';

/** Asks before everything is put back, since it replaces all that is recorded; what is there now is backed up first. */
export default function RestoreDialog({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const client = useQueryClient();
  const { report } = useChanges();
  const restore = useMutation({
    mutationFn: () => call('POST /restore', { body: { backup: backup.name, replace: true } }),
    onSuccess: async ({ applications }) => {
      onClose();
      await client.resetQueries();
      report({ what: `Restored ${counted(applications, 'application')} of ${instantWords(backup.at)}.`, undo: null });
    },
  });
  return (
    <Panel kind="box" title={`Put everything back as it was on ${instantWords(backup.at)}?`} onClose={onClose}>
      <p className={parts.small}>
        Whatever was recorded since leaves the record. It is backed up first, so that you can come back to it in this
        list.
      </p>
      {restore.error instanceof Refusal && <FaultText problem={restore.error.problem} />}
      <div className={parts.acts}>
        <button type="button" className={parts.primary} disabled={restore.isPending} onClick={() => restore.mutate()}>
          Restore this backup
        </button>
        <button type="button" className={parts.quiet} onClick={onClose}>
          Leave it as it is
        </button>
      </div>
    </Panel>
  );
}
