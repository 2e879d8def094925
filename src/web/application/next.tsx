import type { Report } from '../../analysis/report.ts';
import type { ApplicationDetail } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { pageState } from '../debugger/page-state.ts';
import parts from '../design/parts.module.css';
import styles from './application.module.css';
import type { ApplicationChanges, Refused } from './use-change-application.ts';
import { type NextAct, whatStandsNext } from './what-stands-next.ts';

interface NextProps {
  readonly detail: ApplicationDetail;
  readonly report: Report | null;
  readonly today: Day;
  readonly changes: ApplicationChanges;
  readonly tell: (refused: Promise<Refused>) => void;
}

/** Where it stands and what comes next, with the likely answers one press away. */
export function Next({ detail, report, today, changes, tell }: NextProps) {
  // From too little nothing is said of one application.
  const known = report !== null && pageState(report) === 'usual' ? report : null;
  const next = whatStandsNext({ detail, report: known, today });
  const run = ({ does }: NextAct) =>
    tell('record' in does ? changes.record(does.record) : changes.correct(does.correct, does.to));
  return (
    <div className={styles.next}>
      <p className={parts.strong}>{next.sentence}</p>
      {next.detail !== null && <p className={styles.nextDetail}>{next.detail}</p>}
      {next.acts.length > 0 && (
        <div className={styles.nextActs}>
          {next.acts.map((act) => (
            <button key={act.name} type="button" className={styles.act} onClick={() => run(act)}>
              {act.name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
