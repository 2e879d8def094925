import { useRef, useState } from 'react';
import { counted } from '../../analysis/in-words.ts';
import type { ImportedFile } from '../../http/api.ts';
import type { Corrections } from '../../intake/model.ts';
import { useCommands } from '../app/commands.ts';
import parts from '../design/parts.module.css';
import type { GivenFile } from '../start/given-files.ts';
import { capital } from '../words/capital.ts';
import { spelled } from '../words/counts.ts';
import { DoubtCard } from './doubt-card.tsx';
import styles from './import.module.css';
import type { FileCounts } from './preview-counts.ts';
import { withRow } from './row-mends.ts';

interface DoubtsProps {
  readonly file: ImportedFile;
  readonly given: GivenFile;
  readonly counts: FileCounts;
  readonly onCorrect: (said: Partial<Corrections>) => void;
}

const SHOWN = 6;
const MORE = 50;

/** The rows that are not wholly understood, each with a field to mend it in its place. */
export function Doubts({ file, given, counts, onCorrect }: DoubtsProps) {
  const [shown, setShown] = useState(SHOWN);
  const list = useRef<HTMLUListElement>(null);
  const { doubted } = counts;
  useCommands([
    {
      id: 'import.next-doubt',
      name: 'Next row that needs a word',
      keys: 'n',
      group: 'Import',
      foot: 'next not understood',
      isOff: doubted.length === 0,
      run: () => focusNextDoubt(list.current),
    },
  ]);
  if (doubted.length === 0) return null;
  return (
    <section id="doubts" tabIndex={-1} className={styles.side}>
      <div className={parts.head}>
        <h2>
          {capital(spelled(doubted.length))} {doubted.length === 1 ? 'row' : 'rows'} not understood
        </h2>
      </div>
      <ul ref={list}>
        {doubted.slice(0, shown).map((placed) => (
          <DoubtCard
            key={`${placed.table}:${placed.row}`}
            file={file}
            placed={placed}
            onMend={(cells) => onCorrect({ rows: withRow(given.corrections.rows, placed, { cells }) })}
            onLeaveOut={() => onCorrect({ rows: withRow(given.corrections.rows, placed, { leaveOut: true }) })}
          />
        ))}
      </ul>
      {doubted.length > shown && (
        <button type="button" className={parts.more} onClick={() => setShown(shown + MORE)}>
          {shown + MORE >= doubted.length ? `all ${counted(doubted.length, 'row')}` : `${MORE} more`}
        </button>
      )}
      <p className={`${parts.label} ${styles.leftAlone}`}>{leftAlone(counts)}</p>
    </section>
  );
}

/** What becomes of them where the person says nothing. */
function leftAlone({ doubted }: FileCounts): string {
  const out = doubted.filter(({ look }) => look.draft === null).length;
  const without = doubted.length - out;
  const parts = [
    out > 0
      ? `${spelled(out)} ${out === 1 ? 'stays' : 'stay'} out and ${out === 1 ? 'is' : 'are'} listed in the import`
      : '',
    without > 0
      ? `${spelled(without)} ${without === 1 ? 'goes' : 'go'} in as ${without === 1 ? 'it is' : 'they are'}`
      : '',
  ].filter((part) => part !== '');
  return `Left alone, ${parts.join(', ')}.`;
}

/** Moves the focus to the next row's first field or button, and round to the first after the last. */
function focusNextDoubt(list: HTMLUListElement | null): void {
  const cards = [...(list?.children ?? [])];
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  const next = cards[(at + 1) % cards.length];
  next?.querySelector<HTMLElement>('input, button:not([data-last])')?.focus();
  next?.scrollIntoView({ block: 'center' });
}
