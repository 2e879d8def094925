import { counted } from '../../analysis/in-words.ts';
import type { ImportedFile } from '../../http/api.ts';
import parts from '../design/parts.module.css';
import styles from './import.module.css';
import type { FileCounts } from './preview-counts.ts';

const LISTED = 200;

/** What else was noticed while reading, and needs nothing from the person. */
export function Remarks({ file, counts }: { file: ImportedFile; counts: FileCounts }) {
  const doubted = new Set(counts.doubted.map(({ look }) => look.line));
  const lines = file.warnings.filter(({ origin }) => !doubted.has(origin.line));
  if (lines.length === 0) return null;
  return (
    <details className={styles.side}>
      <summary className={parts.more}>
        {counted(lines.length, 'remark')} that {lines.length === 1 ? 'needs' : 'need'} nothing from you
      </summary>
      <ul className={styles.remarks}>
        {lines.slice(0, LISTED).map(({ origin, because }) => (
          <li key={`${origin.line}:${because}`}>
            Line {origin.line}: {because}
          </li>
        ))}
        {lines.length > LISTED && <li>and {counted(lines.length - LISTED, 'more remark')}</li>}
      </ul>
    </details>
  );
}
