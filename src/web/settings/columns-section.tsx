import { useQuery } from '@tanstack/react-query';
import { counted } from '../../analysis/in-words.ts';
import type { Mapping } from '../../http/api.ts';
import { type Field, isColumnKey } from '../../intake/model.ts';
import { call } from '../api/call.ts';
import { mappingsQuery } from '../api/queries.ts';
import { useChanges } from '../app/changes.tsx';
import parts from '../design/parts.module.css';
import { FIELD_NAMES } from '../import/field-names.data.ts';
import { meaningName } from '../import/meaning-names.data.ts';
import styles from './settings.module.css';

/** Headers whose columns or words were corrected once and are read so ever since; each can be forgotten. */
export function ColumnsSection() {
  const { data } = useQuery(mappingsQuery);
  const { report, reportFault } = useChanges();
  const mappings = data?.items ?? [];
  if (mappings.length === 0) return null;
  const forget = (id: string) => {
    call('DELETE /mappings/:id', { params: { id } })
      .then(() => report({ what: 'Forgotten: files with this header are read afresh.', undo: null }))
      .catch(reportFault);
  };
  return (
    <section className={parts.region} aria-labelledby="columns">
      <div className={parts.head}>
        <h2 id="columns">How your files are read</h2>
      </div>
      <p className={parts.explain}>What you corrected while importing, kept for the next file with the same header.</p>
      <ul className={styles.list}>
        {mappings.map((mapping) => (
          <li key={mapping.id}>
            <span>
              {headerWords(mapping)}
              <span className={`${parts.label} ${styles.under}`}>{saidWords(mapping)}</span>
            </span>
            <button
              type="button"
              className={parts.more}
              aria-label={`forget how files with ${mapping.header.slice(0, 3).join(', ')} are read`}
              onClick={() => forget(mapping.id)}
            >
              forget
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const HEADERS = 5;

function headerWords({ header }: Mapping): string {
  const more = header.length - HEADERS;
  return `${header.slice(0, HEADERS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** "company from Firm; “limbo” means rejected; day first". */
function saidWords({ columns }: Mapping): string {
  const said = Object.entries(columns).flatMap(([key, words]) => {
    if (key === 'dates') return [words[0] === 'mdy' ? 'month first' : 'day first'];
    if (!isColumnKey(key))
      return words.map((word) => `“${word}” means ${meaningName([key.slice(key.indexOf(':') + 1)])}`);
    const name = FIELD_NAMES[key as Field]?.name ?? key;
    return words.length === 0
      ? []
      : [key === 'ignored' ? `left out: ${words.join(', ')}` : `${name} from ${words.join(', ')}`];
  });
  return said.length > 6 ? `${said.slice(0, 6).join('; ')}; ${counted(said.length - 6, 'more')}` : said.join('; ');
}
