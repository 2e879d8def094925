import { parseDate } from '@internationalized/date';
import { useState } from 'react';
import { DateField, DateInput, DateSegment, Label } from 'react-aria-components';
import type { Problem } from '../../http/api.ts';
import { type Day, isDay } from '../../kernel/day.ts';
import { Refusal } from '../api/call.ts';
import parts from '../design/parts.module.css';
import styles from './settings.module.css';

interface DayFieldProps {
  readonly label: string;
  readonly value: Day | null;
  readonly hint?: string;
  readonly save: (day: Day | null) => Promise<unknown>;
}

/** A day, typed part by part in the order of the person's own language; kept when one leaves it. */
export function DayField({ label, value, hint, save }: DayFieldProps) {
  const [typed, setTyped] = useState<Day | null>(value);
  const [known, setKnown] = useState(value);
  const [problem, setProblem] = useState<Problem | null>(null);
  // What is kept may change elsewhere, by undo for one.
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  const keep = async (day: Day | null) => {
    if (day === value) return;
    try {
      await save(day);
      setProblem(null);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setProblem(error.problem);
    }
  };
  return (
    <DateField
      className={styles.field ?? ''}
      value={typed === null ? null : parseDate(typed)}
      isInvalid={problem !== null}
      shouldForceLeadingZeros
      onChange={(date) => setTyped(date === null ? null : date.toString())}
      onBlur={() => void keep(typed !== null && isDay(typed) ? typed : null)}
    >
      <Label>{label}</Label>
      <div>
        <div className={styles.day}>
          <DateInput className={styles.segments ?? ''}>
            {(segment) => <DateSegment className={styles.segment ?? ''} segment={segment} />}
          </DateInput>
          {value !== null && (
            <button
              type="button"
              className={parts.more}
              aria-label={`no day: ${label}`}
              onClick={() => {
                setTyped(null);
                void keep(null);
              }}
            >
              no day
            </button>
          )}
        </div>
        {(problem !== null || hint !== undefined) && (
          <p className={problem === null ? styles.hint : styles.fault}>
            {problem === null ? hint : [problem.detail, problem.mend].filter(Boolean).join(' ')}
          </p>
        )}
      </div>
    </DateField>
  );
}
