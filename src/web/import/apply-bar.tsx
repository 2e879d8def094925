import type { ImportReport } from '../../http/api.ts';
import { useCommands } from '../app/commands.ts';
import { Keys } from '../app/keys-shown.tsx';
import { useWaited } from '../app/use-waited.ts';
import parts from '../design/parts.module.css';
import { FaultText } from '../start/fault-text.tsx';
import styles from './import.module.css';
import { type FileCounts, sum, toApply } from './preview-counts.ts';
import { applyWords } from './preview-sentences.ts';
import { useApply } from './use-apply.ts';
import type { PreviewRead } from './use-preview.ts';

interface ApplyBarProps {
  /** Shows the first file with rows that are not understood, where another is looked at. */
  readonly onShowDoubts: () => void;
  readonly read: PreviewRead;
  readonly report: ImportReport;
  readonly counts: readonly FileCounts[];
  readonly onPutAway: () => void;
}

/** The bar at the foot: apply, look at what is not understood, put it away. */
export function ApplyBar({ read, report, counts, onShowDoubts, onPutAway }: ApplyBarProps) {
  const { apply, isApplying, problem, wasStopped, stop } = useApply();
  const waited = useWaited(isApplying);
  const readable = read.of.files.filter((_, at) => counts[at]?.isUnreadable === false);
  const doubted = sum(counts, (count) => count.doubted.length);
  // What is applied is what is seen: while the reading is redone nothing can be.
  const isOff = !read.isCurrent || read.isReading || isApplying || toApply(counts) === 0;
  const words = applyWords(report.files, counts);
  const run = () => {
    if (!isOff) apply({ ...read.of, files: readable });
  };
  useCommands([{ id: 'import.apply', name: words, keys: 'Enter', group: 'Import', foot: 'apply', isOff, run }]);
  const showDoubts = () => {
    onShowDoubts();
    requestAnimationFrame(() => {
      const section = document.getElementById('doubts');
      section?.scrollIntoView({ block: 'start' });
      section?.focus();
    });
  };
  return (
    <section className={styles.bar} aria-label="Apply">
      {problem !== null && <FaultText problem={problem} />}
      {wasStopped && <p className={parts.small}>Stopped. Nothing was kept.</p>}
      <div className={styles.barActs}>
        <button type="button" className={parts.primary} disabled={isOff} aria-keyshortcuts="Enter" onClick={run}>
          {waited === 'no' ? words : 'Applying'} {!isOff && <Keys keys="Enter" />}
        </button>
        {doubted > 0 && (
          <button type="button" className={parts.button} onClick={showDoubts}>
            Look at the {doubted}
          </button>
        )}
        {waited === 'long' && (
          <button type="button" className={parts.button} onClick={stop}>
            Stop
          </button>
        )}
        <span className={`${parts.small} ${parts.mute} ${parts.wide}`}>
          {counts.some(({ asksOrder }) => asksOrder)
            ? 'Days that fit both ways stay empty.'
            : toApply(counts) > 0 && 'The whole import can be undone.'}
        </span>
        <button type="button" className={`${parts.quiet} ${styles.away}`} onClick={onPutAway}>
          <span>
            Put <span className={parts.wide}>{read.of.files.length === 1 ? 'the file' : 'the files'}</span> away
          </span>
        </button>
      </div>
    </section>
  );
}
