import { useMutation } from '@tanstack/react-query';
import { call, Refusal } from '../api/call.ts';
import { useChanges } from '../app/changes.tsx';
import { Panel } from '../app/panel.tsx';
import parts from '../design/parts.module.css';
import { FaultText } from '../start/fault-text.tsx';
import styles from './settings.module.css';

/** Asks before a new key is made: pages and programs with the old one stay outside, and nothing takes that back. */
export default function KeyDialog({ onClose }: { onClose: () => void }) {
  const { report } = useChanges();
  const renew = useMutation({
    mutationFn: () => call('POST /session-key', {}),
    onSuccess: () => {
      onClose();
      report({ what: 'A new key holds; the terminal shows the new address.', undo: null });
    },
  });
  return (
    <Panel kind="box" title="Take a new key?" onClose={onClose}>
      <p className={parts.small}>
        This page stays open. Every other page closes, the old address opens nothing any more, and programs that hold
        the old key are refused. The terminal in which Breakpoint runs prints the new address.
      </p>
      {renew.error instanceof Refusal && <FaultText problem={renew.error.problem} />}
      <div className={`${parts.acts} ${styles.under}`}>
        <button type="button" className={parts.primary} disabled={renew.isPending} onClick={() => renew.mutate()}>
          Take a new key
        </button>
        <button type="button" className={parts.quiet} onClick={onClose}>
          Keep the one there is
        </button>
      </div>
    </Panel>
  );
}
