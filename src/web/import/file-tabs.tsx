import { counted } from '../../analysis/in-words.ts';
import type { ImportReport } from '../../http/api.ts';
import parts from '../design/parts.module.css';
import { type GivenFiles, putAway } from '../start/given-files.ts';
import styles from './import.module.css';
import type { FileCounts } from './preview-counts.ts';

interface FileTabsProps {
  readonly report: ImportReport;
  readonly counts: readonly FileCounts[];
  readonly of: GivenFiles;
  readonly at: number;
  readonly onChoose: (id: number) => void;
}

/** Several files at once: each with what it comes to, one of them looked at. */
export function FileTabs({ report, counts, of, at, onChoose }: FileTabsProps) {
  return (
    <nav aria-label="Files" className={styles.files}>
      <ul>
        {of.files.map(({ id, file }, place) => {
          const count = counts[place];
          return (
            <li key={id} className={place === at ? styles.current : undefined}>
              <button type="button" aria-current={place === at ? 'true' : undefined} onClick={() => onChoose(id)}>
                <b>{file.name}</b> <span className={parts.mute}>{count && inShort(count)}</span>
              </button>
              <button
                type="button"
                className={parts.more}
                aria-label={`put away ${file.name}`}
                onClick={() => putAway(id)}
              >
                put away
              </button>
            </li>
          );
        })}
      </ul>
      <p className={parts.label}>All of them go in as one import, which one undo takes back. {untold(report)}</p>
    </nav>
  );
}

function inShort({ isUnreadable, asksOrder, doubted, rows }: FileCounts): string {
  if (isUnreadable) return 'cannot be read, stays out';
  if (asksOrder) return `${counted(rows.length, 'row')}, day or month first?`;
  return doubted.length > 0
    ? `${counted(rows.length, 'row')}, ${doubted.length} to look at`
    : counted(rows.length, 'row');
}

function untold({ files }: ImportReport): string {
  const broken = files.filter(({ layout }) => layout === 'none').map(({ file }) => file);
  return broken.length === 0 ? '' : `${broken.join(', ')} cannot be read and stays out.`;
}
