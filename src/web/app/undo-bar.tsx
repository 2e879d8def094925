import parts from '../design/parts.module.css';
import styles from './app.module.css';
import { useChanges } from './changes.tsx';

/** The quiet bar after a change: what happened, and the way back. */
export function UndoBar() {
  const { last, undo, dismiss } = useChanges();
  return (
    <div role="status" aria-live="polite">
      {last !== null && (
        <div className={`${styles.undo} ${last.isFault ? styles.fault : ''}`}>
          <span>{last.what}</span>
          <span className={parts.nowrap}>
            {last.undo !== null && (
              <button type="button" className={parts.quiet} aria-keyshortcuts="z" onClick={undo}>
                Undo <kbd className={parts.wide}>z</kbd>
              </button>
            )}
            <button type="button" className={parts.quiet} onClick={dismiss}>
              Close
            </button>
          </span>
        </div>
      )}
    </div>
  );
}
