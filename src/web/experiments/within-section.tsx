import { signedPoints } from '../../analysis/in-words.ts';
import type { Channel } from '../../analysis/model.ts';
import type { ExperimentView } from '../../http/api.ts';
import parts from '../design/parts.module.css';
import { CHANNEL_SHORT } from '../pipeline/row-words.ts';
import { capital } from '../words/capital.ts';
import styles from './arms.module.css';

type Within = ExperimentView['within'][number];

const NAMES: Readonly<Record<Within['by'], string>> = { channel: 'way in', level: 'level', size: 'company size' };

/** Where the difference shows, within groups that nobody drew: a table in place of bars, so that none is taken for a verdict. */
export function WithinSection({ experiment }: { experiment: ExperimentView }) {
  const { within, steps } = experiment;
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="within">
      <div className={parts.head}>
        <h2 id="within">Where it shows</h2>
      </div>
      {within.length === 0 ? (
        <p className={parts.explain}>
          There is nothing to part it by yet: it takes two ways in, levels or company sizes with five applications each,
          and both arms in them.
        </p>
      ) : (
        <p className={parts.explain}>
          Observed, not tested: nobody drew these groups, and each is pulled towards the others as far as its own are
          few.
        </p>
      )}
      {within.map((one) => (
        <Groups key={one.by} within={one} />
      ))}
    </section>
  );
}

function Groups({ within: { by, groups, leftOut, sentence } }: { within: Within }) {
  return (
    <div className={styles.within}>
      <table className={`${parts.table} ${styles.counts}`}>
        <thead>
          <tr>
            <th scope="col">{NAMES[by]}</th>
            <th scope="col" className={parts.right}>
              A
            </th>
            <th scope="col" className={parts.right}>
              B
            </th>
            <th scope="col" className={parts.right}>
              more with B, in 100
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ value, counts, difference }) => (
            <tr key={value}>
              <th scope="row">{by === 'channel' ? CHANNEL_SHORT[value as Channel] : capital(value)}</th>
              {(['A', 'B'] as const).map((arm) => (
                <td key={arm} className={parts.right}>
                  {counts[arm].advanced} of {counts[arm].entered}
                </td>
              ))}
              <td className={parts.right}>
                {signedPoints(difference.low)} to {signedPoints(difference.high)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={parts.small}>{sentence}</p>
      {leftOut > 0 && <p className={parts.label}>{leftOut} left out: too few of a kind, or not recorded.</p>}
    </div>
  );
}
