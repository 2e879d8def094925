import { useState } from 'react';
import { counted } from '../../analysis/in-words.ts';
import type { ImportedFile } from '../../http/api.ts';
import type { Corrections } from '../../intake/model.ts';
import parts from '../design/parts.module.css';
import type { GivenFile } from '../start/given-files.ts';
import { capital } from '../words/capital.ts';
import { spelled } from '../words/counts.ts';
import { namesOf } from './draft-words.ts';
import styles from './import.module.css';
import type { FileCounts } from './preview-counts.ts';
import { withRow } from './row-mends.ts';

interface DoublesProps {
  readonly file: ImportedFile;
  readonly given: GivenFile;
  readonly counts: FileCounts;
  readonly onCorrect: (said: Partial<Corrections>) => void;
}

const SHOWN = 4;

/** What was perhaps written down twice, in the file or in the file and the record: kept, unless the person says otherwise. */
export function Doubles({ file, given, counts, onCorrect }: DoublesProps) {
  const [all, setAll] = useState(false);
  const { duplicates } = file;
  if (duplicates.length === 0) return null;
  const placeOf = (line: number) => counts.rows.find(({ look }) => look.line === line && look.draft !== null);
  return (
    <section className={styles.side}>
      <div className={parts.head}>
        <h2>{capital(spelled(duplicates.length))} perhaps written down twice</h2>
      </div>
      <ul>
        {duplicates.slice(0, all ? duplicates.length : SHOWN).map(({ origin, of, because }) => {
          const placed = placeOf(origin.line);
          const draft = placed?.look.draft == null ? undefined : file.drafts?.[placed.look.draft];
          const other = 'application' in of ? 'one you have' : `line ${of.line}`;
          return (
            <li key={`${origin.line}:${'application' in of ? of.application : of.line}`} className={styles.doubt}>
              <p className={parts.strong}>
                Line {origin.line} and {other}
              </p>
              <p className={`${parts.small} ${parts.soft}`}>
                {draft && `${namesOf(draft)}: `}
                {because.replace(/[.]?$/, '.')}
              </p>
              {placed !== undefined && (
                <div className={styles.fix}>
                  <button
                    type="button"
                    className={`${parts.button} ${styles.small}`}
                    onClick={() => onCorrect({ rows: withRow(given.corrections.rows, placed, { leaveOut: true }) })}
                  >
                    Leave line {origin.line} out
                  </button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {duplicates.length > SHOWN && !all && (
        <button type="button" className={parts.more} onClick={() => setAll(true)}>
          all {counted(duplicates.length, 'pair')}
        </button>
      )}
      <p className={`${parts.label} ${styles.leftAlone}`}>Left alone, both go in.</p>
    </section>
  );
}
