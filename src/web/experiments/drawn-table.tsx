import { useState } from 'react';
import type { DrawView, ExperimentView } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import { shortDay } from '../words/days.ts';
import styles from './evidence.module.css';
import { OUTCOME_WORDS } from './experiment-words.ts';
import { OverrideDialog } from './override-dialog.tsx';

/** Rows drawn at once; the list behind the figure shows every one. */
const MOST = 500;

/** Every draw with what was sent and what became of it; here one says that something else was sent. */
export function DrawnTable({ experiment, today }: { experiment: ExperimentView; today: Day }) {
  const [changing, setChanging] = useState<DrawView | null>(null);
  const rows = experiment.draws.toSorted((one, other) => other.drawnOn.localeCompare(one.drawnOn)).slice(0, MOST);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className={styles.tableBox} aria-label="Every draw" tabIndex={0}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">company</th>
              <th scope="col">drawn</th>
              <th scope="col">sent</th>
              <th scope="col">stands</th>
              <th scope="col">
                <span className={parts.hidden}>change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((draw) => (
              <tr key={draw.id}>
                <th scope="row">{draw.company ?? draw.role ?? 'without a name'}</th>
                <td>
                  {draw.arm.toUpperCase()}
                  <span className={parts.label}> {shortDay(draw.drawnOn, today)}</span>
                </td>
                <td>{sentWords(draw)}</td>
                <td>{OUTCOME_WORDS[draw.outcome]}</td>
                <td className={parts.right}>
                  {experiment.state === 'running' && (
                    <button
                      type="button"
                      className={parts.more}
                      aria-label={`sent otherwise: ${draw.company ?? draw.role ?? 'without a name'}`}
                      onClick={() => setChanging(draw)}
                    >
                      sent otherwise
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {experiment.draws.length > MOST && <p className={parts.explain}>The latest {MOST} are shown.</p>}
      {changing !== null && (
        <OverrideDialog experiment={experiment} draw={changing} onClose={() => setChanging(null)} />
      )}
    </>
  );
}

function sentWords({ used, arm, because }: DrawView): string {
  return used === null || used === arm ? 'as drawn' : `${used.toUpperCase()}: ${because ?? 'no reason given'}`;
}
