import type { ReactNode } from 'react';
import styles from './pipeline.module.css';
import type { Column, Sort } from './table-items.ts';

const HEADS: readonly { readonly column: Column; readonly words: string; readonly title: string }[] = [
  { column: 'company', words: 'company', title: 'Company' },
  { column: 'role', words: 'role', title: 'Role' },
  { column: 'stage', words: 'stage', title: 'How far it came, and where it stands' },
  { column: 'waiting', words: 'waiting', title: 'Days since anything was heard, or since it was sent' },
  { column: 'chance', words: 'may go on', title: 'Of 100 like it, how many still go on to the next step' },
  { column: 'sent', words: 'sent', title: 'Day it was sent' },
  { column: 'channel', words: 'channel', title: 'How it was sent' },
  { column: 'variant', words: 'var.', title: 'Version of the resume or letter' },
];

/** In place of the heads: what can be done to what is selected, in view however far one scrolls. */
export function BulkHead({ children }: { children: ReactNode }) {
  return (
    <thead>
      <tr aria-rowindex={1} className={`${styles.row} ${styles.heads} ${styles.bulkHead}`}>
        <td colSpan={9}>{children}</td>
      </tr>
    </thead>
  );
}

/** The heads of the columns; a press sorts by one, the next the other way round, the third goes back to the groups. */
export function TableHead({ sort, onSort }: { sort: Sort | null; onSort: (column: Column) => void }) {
  return (
    <thead>
      <tr aria-rowindex={1} className={`${styles.row} ${styles.heads}`}>
        <th scope="col" className={styles.check}>
          <span className={styles.hidden}>selected</span>
        </th>
        {HEADS.map(({ column, words, title }) => (
          <th key={column} scope="col" className={styles[CLASSES[column]]} aria-sort={sorted(sort, column)}>
            <button type="button" title={title} onClick={() => onSort(column)}>
              {words}
              {sort?.column === column && <i aria-hidden="true">{sort.isDown ? ' ↑' : ' ↓'}</i>}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

const CLASSES = {
  company: 'company',
  role: 'role',
  stage: 'stage',
  waiting: 'waits',
  chance: 'chance',
  sent: 'sent',
  channel: 'channel',
  variant: 'variant',
} as const satisfies Record<Column, string>;

function sorted(sort: Sort | null, column: Column): 'ascending' | 'descending' | 'none' {
  if (sort?.column !== column) return 'none';
  return sort.isDown ? 'descending' : 'ascending';
}
