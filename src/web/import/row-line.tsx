import { memo } from 'react';
import type { ImportedFile } from '../../http/api.ts';
import type { Corrections } from '../../intake/model.ts';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import type { GivenFile } from '../start/given-files.ts';
import { AsWritten } from './as-written.tsx';
import { draftWords, eventWords, namesOf, type Piece } from './draft-words.ts';
import styles from './import.module.css';
import { type PlacedRow, sheetOf } from './preview-counts.ts';
import { withRow } from './row-mends.ts';

interface RowLineProps {
  readonly file: ImportedFile;
  readonly given: GivenFile;
  readonly placed: PlacedRow;
  readonly today: Day;
  readonly onCorrect: (said: Partial<Corrections>) => void;
}

/** One row: its line, what stands there, what was read from it, and the way to leave it out or take it in again. */
export const RowLine = memo(function RowLine({ file, given, placed, today, onCorrect }: RowLineProps) {
  const { line, mended } = placed.look;
  const sheet = sheetOf(file, placed);
  const isOut = mended === 'left-out';
  const say = () => onCorrect({ rows: withRow(given.corrections.rows, placed, { leaveOut: !isOut }) });
  return (
    <div className={styles.both}>
      <span className={`${parts.small} ${parts.mute}`}>
        {line}
        {sheet !== null && <span className={`${parts.label} ${styles.sheet}`}>{sheet}</span>}
      </span>
      <AsWritten file={file} placed={placed} />
      <div className={styles.asRead}>
        <p className={parts.small}>
          <Pieces of={readAs(file, placed, today)} />
        </p>
        <button
          type="button"
          className={parts.more}
          aria-label={`${isOut ? 'Take in' : 'Leave out'} line ${line}`}
          onClick={say}
        >
          {isOut ? 'take it in' : 'leave out'}
        </button>
      </div>
    </div>
  );
});

function Pieces({ of }: { of: readonly Piece[] }) {
  return of.map(({ text, unknown }, at) =>
    unknown ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never move
      <span key={at} className={styles.unknown}>
        {text}
      </span>
    ) : (
      text
    ),
  );
}

/** What became of a row: its application as it will stand, what it adds to one that is there, or why there is none. */
function readAs(file: ImportedFile, { look }: PlacedRow, today: Day): readonly Piece[] {
  if (look.mended === 'left-out') return [{ text: 'Left out by you.' }];
  const draft = look.draft === null ? undefined : file.drafts?.[look.draft];
  if (draft === undefined) return [{ text: look.because ?? '' }];
  switch (draft.fate) {
    case 'adds': {
      const update = file.updated.find(({ origin }) => origin.line === draft.origin.line);
      const events = update === undefined ? [] : eventWords(update.events, today);
      const filled =
        update === undefined || update.filled.length === 0
          ? ''
          : `${events.length > 0 ? ', ' : ''}${update.filled.map(columnWords).join(', ')}`;
      return [{ text: `${namesOf(draft)}. Adds to what you have: ` }, ...events, { text: `${filled}.` }];
    }
    case 'known':
      return [{ text: `${namesOf(draft)}. You have it already; nothing is new.` }];
    case 'deleted':
      return [{ text: `${namesOf(draft)}. You deleted it before; it stays deleted.` }];
    default:
      return draftWords(draft, today);
  }
}

/** "posting_url" is "posting url". */
function columnWords(column: string): string {
  return column.replaceAll('_', ' ');
}
