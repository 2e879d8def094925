import parts from '../design/parts.module.css';
import type { Show } from './filters.ts';
import styles from './pipeline.module.css';

const NONE: Readonly<Record<Show, string>> = {
  open: 'Nothing is open any more.',
  conversation: 'No conversation is open now.',
  waiting: 'Nothing waits for a first answer.',
  silence: 'Nothing is probably silence.',
  unsent: 'Nothing is saved or being written.',
  closed: 'Nothing is closed.',
  all: 'Nothing is here.',
};

interface NoneLeftProps {
  readonly show: Show;
  /** A text, a channel or something else narrows the list besides. */
  readonly isNarrowed: boolean;
  readonly onAll: () => void;
}

/** What the list says where the filters leave nothing. */
export function NoneLeft({ show, isNarrowed, onAll }: NoneLeftProps) {
  return (
    <p className={styles.none}>
      {isNarrowed ? 'The filters leave nothing.' : NONE[show]}{' '}
      <button type="button" className={parts.door} onClick={onAll}>
        Show all
      </button>
    </p>
  );
}
