import { counted } from '../../analysis/in-words.ts';
import parts from '../design/parts.module.css';
import styles from './pipeline.module.css';

interface BulkBarProps {
  readonly count: number;
  readonly onAct: (id: 'event' | 'edit' | 'withdraw' | 'delete' | 'menu') => void;
  readonly onClear: () => void;
}

/** What can be done to all that are selected: each as one change, taken back at once. */
export function BulkBar({ count, onAct, onClear }: BulkBarProps) {
  return (
    <div className={styles.bulk} role="toolbar" aria-label={`${counted(count, 'application')} selected`}>
      <b role="status">{counted(count, 'application')}</b>
      <button
        type="button"
        className={parts.quiet}
        disabled={count === 0}
        aria-keyshortcuts="a"
        onClick={() => onAct('event')}
      >
        Say what happened <kbd className={parts.wide}>a</kbd>
      </button>
      <button
        type="button"
        className={parts.quiet}
        disabled={count === 0}
        aria-keyshortcuts="e"
        onClick={() => onAct('edit')}
      >
        Change <kbd className={parts.wide}>e</kbd>
      </button>
      <button type="button" className={parts.quiet} disabled={count === 0} onClick={() => onAct('withdraw')}>
        Withdraw
      </button>
      <button
        type="button"
        className={parts.quiet}
        disabled={count === 0}
        aria-keyshortcuts="d"
        onClick={() => onAct('delete')}
      >
        Delete <kbd className={parts.wide}>d</kbd>
      </button>
      <button type="button" id="bulk-more" className={parts.quiet} aria-keyshortcuts="." onClick={() => onAct('menu')}>
        More <kbd className={parts.wide}>.</kbd>
      </button>
      <button type="button" className={parts.quiet} aria-keyshortcuts="Escape" onClick={onClear}>
        None <kbd className={parts.wide}>Esc</kbd>
      </button>
    </div>
  );
}
