import { type FormEvent, useEffect, useId, useState } from 'react';
import type { Problem } from '../../http/api.ts';
import { Refusal } from '../api/call.ts';
import styles from './settings.module.css';

interface SavedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly inputMode?: 'decimal';
  /** What stands in an empty field. */
  readonly empty?: string;
  readonly hint?: string;
  readonly save: (value: string) => Promise<unknown>;
}

/** A field that is kept when one leaves it or presses Enter; Esc puts back what stood there. */
export function SavedField({ label, value, inputMode, empty = '', hint, save }: SavedFieldProps) {
  const [typed, setTyped] = useState(value);
  const [problem, setProblem] = useState<Problem | null>(null);
  const id = useId();
  useEffect(() => setTyped(value), [value]);
  const keep = async (event?: FormEvent) => {
    event?.preventDefault();
    const text = typed.trim();
    if (text === value) return setProblem(null);
    try {
      await save(text);
      setProblem(null);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setProblem(error.problem);
    }
  };
  const putBack = () => {
    setTyped(value);
    setProblem(null);
  };
  return (
    <form className={styles.field} onSubmit={keep}>
      <label htmlFor={id}>{label}</label>
      <div>
        <input
          id={id}
          inputMode={inputMode}
          value={typed}
          placeholder={empty}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-said`}
          autoComplete="off"
          maxLength={200}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => void keep()}
          onKeyDown={(event) => event.key === 'Escape' && putBack()}
        />
        <p
          id={`${id}-said`}
          role={problem === null ? undefined : 'alert'}
          className={problem === null ? styles.hint : styles.fault}
        >
          {problem === null ? hint : [problem.detail, problem.mend].filter(Boolean).join(' ')}
        </p>
      </div>
    </form>
  );
}
