import { type FormEvent, type HTMLInputTypeAttribute, useEffect, useId, useState } from 'react';
import type { Problem } from '../../http/api.ts';
import { Refusal } from '../api/call.ts';
import styles from './settings.module.css';

interface SavedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly type?: HTMLInputTypeAttribute;
  /** What stands in an empty field. */
  readonly empty?: string;
  readonly hint?: string;
  /** Suggestions while one types. */
  readonly options?: readonly string[];
  readonly save: (value: string) => Promise<unknown>;
}

/** A field that is kept when one leaves it or presses Enter; Esc puts back what stood there. */
export function SavedField({ label, value, type = 'text', empty = '', hint, options, save }: SavedFieldProps) {
  const [typed, setTyped] = useState(value);
  const [problem, setProblem] = useState<Problem | null>(null);
  const id = useId();
  useEffect(() => setTyped(value), [value]);
  const keep = async (event?: FormEvent) => {
    event?.preventDefault();
    if (typed === value) return;
    try {
      await save(typed);
      setProblem(null);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setProblem(error.problem);
    }
  };
  return (
    <form className={styles.field} onSubmit={keep}>
      <label htmlFor={id}>{label}</label>
      <div>
        <input
          id={id}
          type={type}
          value={typed}
          placeholder={empty}
          list={options ? `${id}-options` : undefined}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-said`}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => void keep()}
          onKeyDown={(event) => event.key === 'Escape' && setTyped(value)}
        />
        {options !== undefined && (
          <datalist id={`${id}-options`}>
            {options.map((option) => (
              <option key={option} value={option} />
            ))}
          </datalist>
        )}
        <p id={`${id}-said`} className={problem === null ? styles.hint : styles.fault}>
          {problem === null ? hint : [problem.detail, problem.mend].filter(Boolean).join(' ')}
        </p>
      </div>
    </form>
  );
}
