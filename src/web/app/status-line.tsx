import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counted } from '../../analysis/in-words.ts';
import type { Report } from '../../analysis/report.ts';
import { diagnosisQuery, statusQuery } from '../api/queries.ts';
import { useAsOf } from '../api/use-as-of.ts';
import { type PageState, pageState } from '../debugger/page-state.ts';
import { stoppedAt } from '../debugger/stage-words.ts';
import parts from '../design/parts.module.css';
import styles from './app.module.css';
import { useChanges } from './changes.tsx';

/** The line at the foot: where it stopped, what changed last, and the keys that work here. */
export function StatusLine({ onKeys }: { onKeys: () => void }) {
  const { last, undo } = useChanges();
  const { data: status } = useQuery(statusQuery);
  const hasData = status !== undefined && !status.empty;
  return (
    <footer className={styles.status}>
      <Where />
      {last !== null && (
        <span className={parts.wide}>
          {last.what.slice(0, 48)}
          {last.undo !== null && (
            <button type="button" className={`${parts.more} ${styles.undoHere}`} onClick={undo}>
              Undo
            </button>
          )}
        </span>
      )}
      <span>stays on this computer</span>
      <Link to="/design" className={parts.more}>
        Design
      </Link>
      <span className={styles.keys}>
        {hasData && (
          <>
            <span>
              <kbd>j</kbd>
              <kbd>k</kbd>findings
            </span>
            <span>
              <kbd>z</kbd>undo
            </span>
          </>
        )}
        <span>
          <kbd>c</kbd>add
        </span>
        <button type="button" className={parts.more} aria-keyshortcuts="?" onClick={onKeys}>
          <kbd>?</kbd> All keys
        </button>
      </span>
    </footer>
  );
}

function Where() {
  const { asOf, isKnown } = useAsOf();
  const { data: status } = useQuery(statusQuery);
  const { data } = useQuery({ ...diagnosisQuery(asOf), enabled: isKnown && status !== undefined && !status.empty });
  if (data === undefined || data.report.applications === 0) return null;
  const { report } = data;
  const stops = report.verdict.strength === 'fails';
  return (
    <span className={styles.where}>
      {stops && <i aria-hidden="true" />}
      <b>{whereItStands(report, stops)}</b>
      <span>{counted(data.report.applications, 'application')}</span>
    </span>
  );
}

const STANDS: Readonly<Record<PageState, string>> = {
  nothing: 'Nothing sent yet',
  'no-outcomes': 'No outcomes recorded',
  'too-little': 'Too early to say',
  usual: 'No step clearly below typical',
};

function whereItStands(report: Report, stops: boolean): string {
  const { stage } = report.verdict;
  if (stops && stage !== null) return stoppedAt(stage);
  if (report.accepted) return 'An offer accepted';
  if (report.outcomesInDoubt) return 'No yes written down';
  return STANDS[pageState(report)];
}
