import type { Judgement } from '../../analysis/judge-model.ts';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import { shortDay } from '../words/days.ts';
import styles from './evidence.module.css';

/** The evidence as a table: each day on which it moved. */
export function LeadTable({ walk, asOf }: { walk: Judgement['walk']; asOf: Day }) {
  const moved = walk.filter(({ lead, needed }, at) => {
    const before = walk[at - 1];
    return before === undefined || before.lead !== lead || before.needed !== needed || at === walk.length - 1;
  });
  if (moved.length === 0) return <p className={parts.explain}>No application is 30 days old yet, so nothing counts.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className={styles.tableBox} aria-label="The evidence as a table" tabIndex={0}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">day</th>
            <th scope="col">lead</th>
            <th scope="col" className={parts.right}>
              would prove it
            </th>
            <th scope="col" className={parts.right}>
              of the plan in
            </th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ on, lead, needed, share }) => (
            <tr key={on}>
              <th scope="row">{shortDay(on, asOf)}</th>
              <td>{lead === 0 ? 'level' : `${lead > 0 ? 'B' : 'A'} by ${Math.abs(lead)}`}</td>
              <td className={parts.right}>{needed ?? 'no lead'}</td>
              <td className={parts.right}>{Math.round(share * 100)} in 100</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
