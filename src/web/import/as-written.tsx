import type { ImportedFile } from '../../http/api.ts';
import styles from './import.module.css';
import type { PlacedRow } from './preview-counts.ts';

const SHORT = 80;

/** A row as it stands in the file, what is not understood underlined in its place. */
export function AsWritten({
  file,
  placed,
  isShort = false,
}: {
  file: ImportedFile;
  placed: PlacedRow;
  isShort?: boolean;
}) {
  const { cells, doubts } = placed.look;
  const separator = file.look?.separator ?? ' · ';
  const shown = separator === '\t' ? ' → ' : separator;
  const doubted = new Set(doubts.map(({ at }) => at));
  if (isShort || doubts.length === 0) {
    const text = cells.map(oneLine).join(shown);
    return <span className={styles.mono}>{isShort && text.length > SHORT ? `${text.slice(0, SHORT)}…` : text}</span>;
  }
  return (
    <span className={styles.mono}>
      {cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place
        <span key={at}>
          {at > 0 && shown}
          {doubted.has(at) ? <span className={styles.doubted}>{cell === '' ? ' ' : cell}</span> : oneLine(cell)}
        </span>
      ))}
    </span>
  );
}

function oneLine(cell: string): string {
  const text = cell.includes('\n') ? cell.replace(/\s*\n\s*/g, ' ⏎ ') : cell;
  return text.length > 300 ? `${text.slice(0, 297)}…` : text;
}
