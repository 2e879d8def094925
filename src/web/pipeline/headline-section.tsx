import { memo, useMemo } from 'react';
import type { ApplicationRow } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import { DEFAULT_SHOW, type Show } from './filters.ts';
import { headline, nextLine } from './headline.ts';
import styles from './pipeline.module.css';
import { Said } from './said.tsx';
import { type Chances, countGroups, groupOf } from './standing-group.ts';
import type { Address } from './use-address.ts';

interface HeadlineProps {
  readonly rows: readonly ApplicationRow[];
  readonly chances: Chances;
  /** Too little is there for chances of the person's own: they are those of typical searches. */
  readonly isTooLittle: boolean;
  /** The day it is looked at from. */
  readonly today: Day;
  /** The day in words, where it is not today: the log ended on it, long ago. */
  readonly endedOn: string | null;
  readonly isReady: boolean;
  readonly say: Address['say'];
}

/** The sentence first: what is where, and what stands next. */
export const Headline = memo(function Headline(props: HeadlineProps) {
  const { rows, chances, isTooLittle, today, endedOn, isReady, say } = props;
  const { sentence, next } = useMemo(() => {
    const counts = countGroups(rows.map((row) => groupOf(row, chances, today)));
    return { sentence: headline(counts), next: nextLine({ rows, counts, chances, isTooLittle, today }) };
  }, [rows, chances, isTooLittle, today]);
  const doors = {
    onShow: (show: Show) => say({ filter: show === DEFAULT_SHOW ? undefined : show, view: undefined }, 'new'),
    onOpen: (id: string) => say({ open: id }, 'new'),
  };
  if (!isReady) {
    return (
      <>
        <h1 className={styles.headline}>Your applications</h1>
        <p className={styles.next} />
      </>
    );
  }
  if (rows.length === 0) return <h1 className={styles.headline}>Nothing here yet. Type the first one.</h1>;
  return (
    <>
      <h1 className={styles.headline}>
        <Said pieces={sentence} {...doors} />
      </h1>
      <p className={`${styles.next} ${parts.soft}`}>
        {endedOn !== null && `As it stood on ${endedOn}, the last day anything happened in it. `}
        <Said pieces={next} {...doors} />
      </p>
    </>
  );
});
