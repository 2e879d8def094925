import { type FormEvent, useState } from 'react';
import { counted } from '../../analysis/in-words.ts';
import type { ImportedFile } from '../../http/api.ts';
import type { Corrections } from '../../intake/model.ts';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import styles from './import.module.css';

interface MissingYearProps {
  readonly file: ImportedFile;
  readonly today: Day;
  readonly onCorrect: (said: Partial<Corrections>) => void;
}

/** Days that name no year, and nothing near them does: the year of the first row gives them all. */
export function MissingYear({ file, today, onCorrect }: MissingYearProps) {
  const [year, setYear] = useState(today.slice(0, 4));
  const count = file.look?.yearless ?? 0;
  if (count === 0) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (YEAR.test(year)) onCorrect({ year: Number(year) });
  };
  return (
    <section className={styles.side}>
      <div className={parts.head}>
        <h2>Which year the list begins in</h2>
        <span className={parts.label}>{counted(count, 'day')} without one</span>
      </div>
      <form className={styles.typed} onSubmit={submit}>
        <label htmlFor="first-year" className={`${parts.small} ${parts.mute}`}>
          The first row is of
        </label>
        <input
          id="first-year"
          className={styles.input}
          inputMode="numeric"
          maxLength={4}
          value={year}
          autoComplete="off"
          onChange={(event) => setYear(event.target.value)}
        />
        <button type="submit" className={`${parts.button} ${styles.small}`} disabled={!YEAR.test(year)}>
          Use this year
        </button>
      </form>
      <p className={parts.label}>The days after it run on from there, over new year too.</p>
    </section>
  );
}

const YEAR = /^20\d{2}$/;
