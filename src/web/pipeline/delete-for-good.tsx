import { useMutation } from '@tanstack/react-query';
import { counted } from '../../analysis/in-words.ts';
import type { ApplicationRow } from '../../http/api.ts';
import { call, Refusal } from '../api/call.ts';
import { useChanges } from '../app/changes.tsx';
import { Panel } from '../app/panel.tsx';
import parts from '../design/parts.module.css';
import { FaultText } from '../start/fault-text.tsx';
import { namesOf } from './change-words.ts';

interface DeleteForGoodProps {
  readonly rows: readonly ApplicationRow[];
  readonly onClose: () => void;
}

/** The one thing here that is asked before it is done: nothing brings it back. */
export default function DeleteForGood({ rows, onClose }: DeleteForGoodProps) {
  const { report } = useChanges();
  const name = namesOf(rows);
  const remove = useMutation({
    mutationFn: () => call('POST /deletions', { body: { ids: rows.map(({ id }) => id) } }),
    onSuccess: ({ backups }) => {
      const from = backups.length === 0 ? '' : `, also from ${counted(backups.length, 'backup')}`;
      report({ what: `Deleted for good${from}: ${name}.`, undo: null });
      onClose();
    },
  });
  return (
    <Panel kind="box" title={`Delete ${name} for good?`} onClose={onClose}>
      <p>
        Nothing of it stays: not here, not in what you did, not in any backup. Undo does not bring it back, and neither
        does restoring a backup.
      </p>
      {remove.error instanceof Refusal && <FaultText problem={remove.error.problem} />}
      <div className={parts.acts} style={{ marginTop: 16 }}>
        <button type="button" className={parts.button} disabled={remove.isPending} onClick={() => remove.mutate()}>
          Delete {name} for good
        </button>
        <button type="button" className={parts.quiet} onClick={onClose}>
          Keep it
        </button>
      </div>
    </Panel>
  );
}
