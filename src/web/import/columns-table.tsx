import { lazy, Suspense, useRef, useState } from 'react';
import { counted } from '../../analysis/in-words.ts';
import type { ColumnLook, ImportedFile } from '../../http/api.ts';
import type { Corrections } from '../../intake/model.ts';
import type { Day } from '../../kernel/day.ts';
import { useCommands } from '../app/commands.ts';
import parts from '../design/parts.module.css';
import { AsReadText } from './as-read-text.tsx';
import { fieldName } from './field-names.data.ts';
import styles from './import.module.css';

const ColumnEditor = lazy(() => import('./column-editor.tsx'));

interface ColumnsTableProps {
  readonly file: ImportedFile;
  readonly today: Day;
  readonly onCorrect: (said: Partial<Corrections>) => void;
}

/** Every column: what it is called, what it is read as, one of its cells before and after, and why. */
export function ColumnsTable({ file, today, onCorrect }: ColumnsTableProps) {
  const tables = file.look?.tables ?? [];
  const [open, setOpen] = useState<string | null>(null);
  const section = useRef<HTMLElement>(null);
  const move = (by: 1 | -1) => focusNext(section.current, by);
  useCommands([
    { id: 'import.next-column', name: 'Next column', keys: 'j', group: 'Import', run: () => move(1) },
    { id: 'import.last-column', name: 'Previous column', keys: 'k', group: 'Import', run: () => move(-1) },
  ]);
  return (
    <section ref={section}>
      {tables.map((table, number) => (
        <div key={table.name || number}>
          <div className={parts.head}>
            <h2>{table.name === '' ? 'Columns' : `Columns of “${table.name}”`}</h2>
            <span className={parts.label}>{readAndLeftOut(table.columns)}</span>
          </div>
          <table className={`${parts.table} ${styles.columns}`}>
            <thead>
              <tr>
                <th scope="col">in the file</th>
                <th scope="col">read as</th>
                <th scope="col">as written</th>
                <th scope="col">as read</th>
                <th scope="col">why</th>
                <th scope="col">
                  <span className={parts.hidden}>change</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {table.columns.map((column) => {
                const key = `${number}:${column.name}`;
                return (
                  <ColumnRow
                    key={key}
                    column={column}
                    today={today}
                    isOpen={open === key}
                    onOpen={() => setOpen(open === key ? null : key)}
                  >
                    <Suspense fallback={null}>
                      <ColumnEditor column={column} file={file} onCorrect={onCorrect} onClose={() => setOpen(null)} />
                    </Suspense>
                  </ColumnRow>
                );
              })}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}

interface ColumnRowProps {
  readonly column: ColumnLook;
  readonly today: Day;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly children: React.ReactNode;
}

function ColumnRow({ column, today, isOpen, onOpen, children }: ColumnRowProps) {
  const { header, field, sample, why } = column;
  const isRead = field !== null && field !== 'ignored';
  return (
    <>
      <tr className={isOpen ? styles.opened : undefined}>
        <td className={styles.header}>{header === '' ? <span className={parts.mute}>(no header)</span> : header}</td>
        <td className={isRead ? styles.field : `${styles.field} ${parts.mute}`}>{fieldName(field)}</td>
        <td className={styles.written}>{sample && cut(sample.written)}</td>
        <td className={sample === null ? undefined : styles.read}>
          {sample && <AsReadText read={sample.read} today={today} />}
        </td>
        <td className={styles.why}>{why}</td>
        <td className={styles.change}>
          <button
            type="button"
            className={parts.more}
            aria-label={`${isOpen ? 'close' : 'change'} ${header}`}
            aria-expanded={isOpen}
            data-change-column
            disabled={header === ''}
            onClick={onOpen}
          >
            {isOpen ? 'close' : 'change'}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr className={styles.editor}>
          <td colSpan={6}>{children}</td>
        </tr>
      )}
    </>
  );
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function readAndLeftOut(columns: readonly ColumnLook[]): string {
  const read = columns.filter(({ field }) => field !== null && field !== 'ignored').length;
  const out = columns.length - read;
  return out === 0 ? counted(read, 'column') : `${read} read, ${out} left out`;
}

/** Moves the focus to the next column's button, from wherever it is. */
function focusNext(section: HTMLElement | null, by: 1 | -1): void {
  const buttons = [...(section?.querySelectorAll<HTMLButtonElement>('[data-change-column]:enabled') ?? [])];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next = at < 0 ? (by === 1 ? 0 : buttons.length - 1) : at + by;
  buttons[Math.min(Math.max(next, 0), buttons.length - 1)]?.focus();
}
