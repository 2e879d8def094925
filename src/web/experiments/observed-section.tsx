import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { chanceWord } from '../../analysis/chance-words.ts';
import { inTen, signedPoints } from '../../analysis/in-words.ts';
import type { ComparedBy, Comparison } from '../../http/api.ts';
import parts from '../design/parts.module.css';
import { capital } from '../words/capital.ts';
import styles from './experiments.module.css';
import { comparisonsQuery } from './queries.ts';

const BY: readonly { readonly by: ComparedBy; readonly name: string }[] = [
  { by: 'channel', name: 'way in' },
  { by: 'level', name: 'level' },
  { by: 'size', name: 'company size' },
  { by: 'variant', name: 'variant' },
  { by: 'when', name: 'before and after' },
];

/** What history says of groups that nobody drew: never a bar, never a win. */
export function ObservedSection() {
  const [by, setBy] = useState<ComparedBy>('channel');
  const { data } = useQuery(comparisonsQuery(by));
  return (
    <section className={styles.apart} aria-labelledby="observed">
      <div className={parts.head}>
        <h2 id="observed">Observed, not tested</h2>
        <span className={`${styles.note} ${parts.wide}`}>nobody drew these, so nothing here is ever called a win</span>
      </div>
      <fieldset className={styles.by}>
        <legend className={parts.hidden}>Compare by</legend>
        {BY.map((one) => (
          <button
            key={one.by}
            type="button"
            className={parts.quiet}
            aria-pressed={one.by === by}
            onClick={() => setBy(one.by)}
          >
            {one.name}
          </button>
        ))}
      </fieldset>
      {data?.items.map((comparison) => (
        <Observed key={`${comparison.one} ${comparison.other}`} comparison={comparison} />
      ))}
      {data?.items.length === 0 && (
        <p className={parts.explain}>
          There are no two groups here to compare: it takes at least two with applications of a known{' '}
          {BY.find((one) => one.by === by)?.name}.
        </p>
      )}
    </section>
  );
}

/** One group against the largest: a table in place of a bar, so that it is not taken for a verdict. */
function Observed({ comparison }: { comparison: Comparison }) {
  const { one, other, asCounted, likeWithLike, low, high, probability, sentence } = comparison;
  const surer = Math.max(probability, 1 - probability);
  const who = probability >= 0.5 ? other : one;
  return (
    <article className={styles.observed}>
      <div>
        <h3>
          {capital(other)} against {one}
        </h3>
        <p>{sentence}</p>
      </div>
      <table>
        <caption>more of {other}, in 100</caption>
        <tbody>
          <tr>
            <th scope="row">as counted</th>
            <td>{signedPoints(asCounted.estimate)}</td>
          </tr>
          <tr>
            <th scope="row">like with like</th>
            <td>
              <b>{likeWithLike === null ? 'never met' : signedPoints(likeWithLike.estimate)}</b>
            </td>
          </tr>
          <tr>
            <th scope="row">between</th>
            <td>
              {signedPoints(low)} and {signedPoints(high)}
            </td>
          </tr>
        </tbody>
      </table>
      <div>
        <p className={parts.strong}>
          {low < 0 && high > 0 ? 'No evidence of a difference, and not tested' : observedWords(surer, who)}
        </p>
        <p>
          <Link to="/experiments/new" className={parts.more}>
            Plan a test of it
          </Link>
        </p>
      </div>
    </article>
  );
}

/** How likely the difference is one, with its figure: never more than observed. */
function observedWords(surer: number, who: string): string {
  return `${capital(who)}: ${chanceWord(surer)}, ${inTen(Math.min(0.994, surer))}, and not tested`;
}
