import { type FormEvent, useId, useState } from 'react';
import type { Doubt, ImportedFile } from '../../http/api.ts';
import type { RowMend } from '../../intake/model.ts';
import parts from '../design/parts.module.css';
import { AsWritten } from './as-written.tsx';
import { namesOf } from './draft-words.ts';
import styles from './import.module.css';
import { type PlacedRow, sheetOf } from './preview-counts.ts';

type Cells = NonNullable<RowMend['cells']>;

interface DoubtCardProps {
  readonly file: ImportedFile;
  readonly placed: PlacedRow;
  readonly onMend: (cells: Cells) => void;
  readonly onLeaveOut: () => void;
}

/** One row that is not wholly understood: what is wrong with it, and the ways to put it right. */
export function DoubtCard({ file, placed, onMend, onLeaveOut }: DoubtCardProps) {
  const { look } = placed;
  const [doubt, ...more] = look.doubts;
  const draft = look.draft === null ? undefined : file.drafts?.[look.draft];
  if (doubt === undefined) return null;
  return (
    <li className={styles.doubt}>
      <p className={styles.doubtHead}>
        <span className={parts.strong}>{titleOf(doubt, placed, sheetOf(file, placed))}</span>
        <button
          type="button"
          className={parts.more}
          aria-label={`Leave out line ${look.line}`}
          data-last
          onClick={onLeaveOut}
        >
          leave out
        </button>
      </p>
      <p className={`${parts.small} ${parts.soft}`}>
        {draft === undefined ? (
          <>
            Only <AsWritten file={file} placed={placed} isShort /> is there.
          </>
        ) : (
          `${namesOf(draft)}. ${explain(doubt)}`
        )}
      </p>
      {more.length > 0 && <p className={parts.label}>{more.map(({ because }) => because).join(' ')}</p>}
      <div className={styles.fix}>
        <Mend doubt={doubt} placed={placed} file={file} onMend={onMend} />
      </div>
    </li>
  );
}

function titleOf({ kind, at }: Doubt, { look }: PlacedRow, sheet: string | null): string {
  const cell = at === null ? '' : (look.cells[at] ?? '').trim();
  const line = sheet === null ? `Line ${look.line}` : `“${sheet}”, line ${look.line}`;
  switch (kind) {
    case 'day':
      return `${line}: “${cell}” is no day`;
    case 'name':
      return `${line}: no company and no role`;
    case 'order':
      return `${line}: answered before it was sent`;
    case 'future':
      return `${line}: sent on a day to come`;
  }
}

/** What the title does not say already. */
function explain({ kind, because }: Doubt): string {
  return kind === 'day' ? 'Without a day it cannot be placed in time.' : because;
}

interface MendProps {
  readonly doubt: Doubt;
  readonly placed: PlacedRow;
  readonly file: ImportedFile;
  readonly onMend: (cells: Cells) => void;
}

function Mend({ doubt, placed, file, onMend }: MendProps) {
  const { kind, at, sentAt } = doubt;
  const { look, table } = placed;
  if (kind === 'order' && at !== null && sentAt !== undefined) {
    const [sent = '', answered = ''] = [look.cells[sentAt], look.cells[at]];
    const swapped = [
      { at: sentAt, text: answered },
      { at, text: sent },
    ];
    return (
      <>
        <button type="button" className={`${parts.button} ${styles.small}`} onClick={() => onMend(swapped)}>
          Swap them
        </button>
        <button type="button" className={`${parts.button} ${styles.small}`} onClick={() => onMend([{ at, text: '' }])}>
          Drop the answer
        </button>
      </>
    );
  }
  const header = file.look?.tables[table]?.columns.find((column) => column.at === at)?.header ?? 'Company';
  if (at === null) return null;
  const isName = kind === 'name';
  return (
    <TypedMend
      label={header}
      placeholder={isName ? 'Company' : 'day month year'}
      words={isName ? 'Use this name' : 'Use this day'}
      start={isName ? '' : (look.cells[at] ?? '').trim()}
      onUse={(text) => onMend([{ at, text }])}
    />
  );
}

interface TypedMendProps {
  readonly label: string;
  readonly placeholder: string;
  readonly words: string;
  readonly start: string;
  readonly onUse: (text: string) => void;
}

function TypedMend({ label, placeholder, words, start, onUse }: TypedMendProps) {
  const [text, setText] = useState(start);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '' && text !== start) onUse(text.trim());
  };
  return (
    <form className={styles.typed} onSubmit={submit}>
      <label htmlFor={id} className={`${parts.small} ${parts.mute}`}>
        {label}
      </label>
      <input
        id={id}
        className={styles.input}
        value={text}
        placeholder={placeholder}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className={`${parts.button} ${styles.small}`}>
        {words}
      </button>
    </form>
  );
}
