import parts from '../design/parts.module.css';
import styles from './pipeline.module.css';
import type { TableItem } from './table-items.ts';

type Head = Extract<TableItem, { kind: 'head' }>;

const WORDS: Readonly<Record<Head['group'], { readonly name: string; readonly says?: string }>> = {
  added: { name: 'Just added' },
  conversation: { name: 'In conversation' },
  waiting: { name: 'Waiting for a first answer', says: 'how many of 100 like it still go on' },
  silence: { name: 'Probably silence', says: 'needs nothing more from you' },
  unsent: { name: 'Not sent' },
  closed: { name: 'Closed' },
};

/** The words above those that stand alike. */
export function GroupHead({
  group,
  top,
  place,
  hasChances,
}: Pick<Head, 'group'> & { top: number; place: number; hasChances: boolean }) {
  const { name, says } = WORDS[group];
  return (
    <tr className={styles.group} style={{ transform: `translateY(${top}px)` }} aria-rowindex={place + 1}>
      <th scope="rowgroup" colSpan={9}>
        {name} {says !== undefined && (group !== 'waiting' || hasChances) && <span className={parts.mute}>{says}</span>}
      </th>
    </tr>
  );
}
