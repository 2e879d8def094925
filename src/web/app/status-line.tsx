import { useQuery } from '@tanstack/react-query';
import { counted } from '../../analysis/in-words.ts';
import type { Report } from '../../analysis/report.ts';
import { diagnosisQuery, statusQuery } from '../api/queries.ts';
import { useAsOf } from '../api/use-as-of.ts';
import { type PageState, pageState } from '../debugger/page-state.ts';
import { stoppedAt } from '../debugger/stage-words.ts';
import parts from '../design/parts.module.css';
import styles from './app.module.css';
import { useChanges } from './changes.tsx';
import { type Command, runCommand, useAllCommands } from './commands.ts';
import { Keys } from './keys-shown.tsx';

/** The line at the foot: where it stopped, what changed last, and the keys that work here. */
export function StatusLine() {
  const { last, undo } = useChanges();
  return (
    <footer className={styles.status}>
      <Where />
      {last !== null && (
        <span className={`${parts.wide} ${styles.told}`}>
          <span>{last.what}</span>
          {last.undo !== null && (
            <button type="button" className={`${parts.more} ${styles.undoHere}`} onClick={undo}>
              Undo
            </button>
          )}
        </span>
      )}
      {last === null && <span className={parts.wide}>stays on this computer</span>}
      <KeysHere />
    </footer>
  );
}

/** Keys that a command tells at the foot, the page's own first; pressing one here does the same. */
function KeysHere() {
  const told = useAllCommands().filter(({ foot, keys, isOff }) => foot !== undefined && keys !== undefined && !isOff);
  // Of two with one key the later acts, and the later is the page's own.
  const byKey = new Map(told.map((command) => [command.keys, command]));
  const own = (group: string | undefined) => Number(group !== 'Everywhere');
  const ordered = [...byKey.values()].toSorted((one, other) => own(other.group) - own(one.group));
  return (
    <>
      <span className={styles.keys}>{ordered.filter(({ id }) => id !== ALL_KEYS).map(asButton)}</span>
      <span className={styles.allKeys}>{ordered.filter(({ id }) => id === ALL_KEYS).map(asButton)}</span>
    </>
  );
}

const ALL_KEYS = 'keys';

function asButton({ id, name, keys = '', foot }: Command) {
  return (
    <button key={id} type="button" title={name} aria-keyshortcuts={keys} onClick={() => runCommand(id)}>
      <Keys keys={keys} />
      {foot}
    </button>
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
