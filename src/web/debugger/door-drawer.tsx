import { useQuery } from '@tanstack/react-query';
import { evidenceQuery } from '../api/queries.ts';
import { useAsOf } from '../api/use-as-of.ts';
import { Panel } from '../app/panel.tsx';
import parts from '../design/parts.module.css';
import { ApplicationList } from './application-list.tsx';
import type { Door } from './door.ts';
import styles from './door-drawer.module.css';

interface DoorDrawerProps {
  readonly door: Door;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What a number opens: what it means, how it was found, and the very applications behind it. */
export default function DoorDrawer({ door, isOpen, onClose }: DoorDrawerProps) {
  const { asOf } = useAsOf();
  const { data: evidence, isError } = useQuery(evidenceQuery(asOf));
  return (
    <Panel kind="drawer" title={door.title} isOpen={isOpen} onClose={onClose}>
      <dl className={styles.what}>
        <dt>What it means</dt>
        <dd>{door.definition}</dd>
        <dt>How it was found</dt>
        <dd>{door.method}</dd>
      </dl>
      {door.notes !== undefined && (
        <ul className={styles.notes}>
          {door.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {door.ids === null || door.ids.length === 0 ? null : evidence === undefined ? (
        <p className={parts.mute}>
          {isError ? 'The list cannot be read just now. Close this and try again.' : 'Reading the list.'}
        </p>
      ) : (
        <ApplicationList ids={door.ids} evidence={evidence} chances={door.chances} />
      )}
    </Panel>
  );
}
