import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ComparedBy } from '../../http/api.ts';
import parts from '../design/parts.module.css';
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
      {data?.items.map(({ one, other, sentence }) => (
        <article key={`${one} ${other}`} className={styles.observed}>
          <h3>
            {one} against {other}
          </h3>
          <p>{sentence}</p>
          <p>
            <Link to="/experiments/new" className={parts.more}>
              Plan a test of it
            </Link>
          </p>
        </article>
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
