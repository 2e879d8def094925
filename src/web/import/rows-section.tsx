import { useMemo } from 'react';
import { grouped } from '../../analysis/in-words.ts';
import { useCommands } from '../app/commands.ts';
import parts from '../design/parts.module.css';
import styles from './import.module.css';
import type { RowsSectionProps } from './preview-props.ts';
import { rowFilters, tellingRows } from './row-filters.ts';
import { RowLine } from './row-line.tsx';
import { RowList } from './row-list.tsx';

/** Rows as they are written and as they are read: a few that tell most, or all of a kind. */
export function RowsSection({ filter, onFilter, ...given }: RowsSectionProps) {
  const { file, counts } = given;
  const filters = useMemo(() => rowFilters(file, counts), [file, counts]);
  const telling = useMemo(() => tellingRows(file, counts), [file, counts]);
  // A kind that is mended away leaves nothing to look at but all of them.
  const chosen = filter === null ? null : (filters.find(({ id }) => id === filter) ?? filters[0]);
  useCommands([
    {
      id: 'import.rows',
      name: filter === null ? 'Show all rows' : 'Show a few rows',
      keys: 'r',
      group: 'Import',
      foot: 'rows',
      run: () => onFilter(filter === null ? 'all' : null),
    },
  ]);
  return (
    <>
      <div className={parts.head}>
        <h2 id="rows">Rows, as written and as read</h2>
        <button type="button" className={parts.more} onClick={() => onFilter(filter === null ? 'all' : null)}>
          {filter === null ? `all ${grouped(counts.rows.length)}` : 'a few'}
        </button>
      </div>
      {chosen != null && filters.length > 1 && (
        <fieldset className={styles.filters} aria-label="Which rows">
          {filters.map(({ id, words, rows }) => (
            <button
              key={id}
              type="button"
              className={styles.filter}
              aria-pressed={id === chosen.id}
              onClick={() => onFilter(id)}
            >
              {words} <span className={parts.mute}>{grouped(rows.length)}</span>
            </button>
          ))}
        </fieldset>
      )}
      <div className={`${styles.both} ${styles.bothHead}`} aria-hidden="true">
        <span>line</span>
        <span>as written</span>
        <span>as read</span>
      </div>
      {chosen == null ? (
        <ul>
          {telling.map((placed) => (
            <li key={`${placed.table}:${placed.row}`}>
              <RowLine {...given} placed={placed} />
            </li>
          ))}
        </ul>
      ) : (
        <RowList key={chosen.id} {...given} rows={chosen.rows} label={`Rows: ${chosen.words}`} />
      )}
    </>
  );
}
