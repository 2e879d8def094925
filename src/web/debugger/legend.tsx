import type { Report } from '../../analysis/report.ts';
import { MARK_KINDS } from '../../picture/marks-layout.ts';
import { stepMarks } from '../../picture/step-marks.ts';
import { KIND_WORDS, MarkSample } from '../picture/marks.tsx';
import picture from '../picture/picture.module.css';
import styles from './funnel.module.css';

/** What the marks and the strip mean; kinds of marks that are not on the page are left out. */
export function Legend({ report, known }: { report: Report; known: boolean }) {
  const shown = MARK_KINDS.filter((kind) => report.stages.some((stage) => stepMarks(stage, known)[kind] > 0));
  const hasRate = report.stages.some(({ rate, entered }) => rate !== null && entered > 0);
  return (
    <div className={styles.legend}>
      {shown.map((kind) => (
        <span key={kind}>
          <MarkSample kind={kind} /> {KIND_WORDS[kind]}
        </span>
      ))}
      <span>
        <svg width="20" height="10" aria-hidden="true">
          <rect className={picture.band} width="20" height="10" />
        </svg>{' '}
        typical: the middle 80 of 100 searches
      </span>
      {hasRate && (
        <span>
          <svg width="20" height="10" aria-hidden="true">
            <rect className={picture.advanced} y="2" width="20" height="6" opacity=".55" />
            <path className={picture.tick} d="M10 0V10" />
          </svg>{' '}
          yours, tick at the median
        </span>
      )}
    </div>
  );
}
