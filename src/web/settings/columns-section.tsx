import { useQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { mappingsQuery } from '../api/queries.ts';
import { useChanges } from '../app/changes.tsx';
import parts from '../design/parts.module.css';
import styles from './settings.module.css';

/** Headers whose columns were corrected once and are read so ever since; each can be forgotten. */
export function ColumnsSection() {
  const { data } = useQuery(mappingsQuery);
  const { report } = useChanges();
  const mappings = data?.items ?? [];
  if (mappings.length === 0) return null;
  const forget = async (id: string) => {
    await call('DELETE /mappings/:id', { params: { id } });
    report({ what: 'Forgotten: files with this header are read anew.', undo: null });
  };
  return (
    <section className={parts.region} aria-labelledby="columns">
      <div className={parts.head}>
        <h2 id="columns">How your files are read</h2>
      </div>
      <ul className={styles.list}>
        {mappings.map(({ id, header, columns }) => (
          <li key={id}>
            <span>
              {header.slice(0, 6).join(', ')}
              {header.length > 6 && ` and ${header.length - 6} more`}{' '}
              <span className={parts.label}>{Object.keys(columns).join(', ')}</span>
            </span>
            <button
              type="button"
              className={parts.more}
              aria-label={`Forget how files with ${header.slice(0, 3).join(', ')} are read`}
              onClick={() => void forget(id)}
            >
              forget
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
