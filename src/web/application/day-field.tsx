import { lazy, Suspense, useId, useRef, useState } from 'react';
import type { Day } from '../../kernel/day.ts';
import { namedDay } from '../words/days.ts';
import { type EventDay, readTyped, written } from './event-values.ts';
import styles from './forms.module.css';

const MonthPopover = lazy(() => import('../app/month-popover.tsx'));

interface DayFieldProps {
  readonly label: string;
  readonly field: EventDay | 'sentOn' | 'postedOn';
  readonly value: string;
  readonly today: Day;
  readonly onChange: (text: string) => void;
  readonly fault?: string | undefined;
  readonly placeholder?: string;
}

/** A day in words such as "yesterday" or "3 Nov", told back as it was read; or picked from a month. */
export function DayField({ label, field, value, today, onChange, fault, placeholder = 'not known' }: DayFieldProps) {
  const [isPicking, setPicking] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const id = useId();
  const read = readTyped(value, field, today);
  const isAhead = field === 'plannedOn';
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.dayLine}>
        <input
          id={id}
          name={field}
          className={styles.input}
          value={value}
          placeholder={placeholder}
          autoComplete="off"
          aria-invalid={fault !== undefined || undefined}
          aria-describedby={`${id}-read`}
          onChange={(event) => onChange(event.target.value)}
        />
        <button
          ref={anchor}
          type="button"
          className={styles.pick}
          aria-label={`Pick: ${label}`}
          onClick={() => setPicking(true)}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2.5 4.5h11v9h-11zM2.5 7.5h11M5.5 2.5v3M10.5 2.5v3" fill="none" stroke="currentColor" />
          </svg>
        </button>
      </div>
      <div id={`${id}-read`} className={styles.read}>
        {read.kind === 'day' && namedDay(read.day, today)}
        {read.kind === 'two-days' &&
          read.days.map((day) => (
            <button key={day} type="button" className={styles.oneOf} onClick={() => onChange(written(day))}>
              {namedDay(day, today)}
            </button>
          ))}
        {fault !== undefined ? (
          <p className={styles.fault}>{fault}</p>
        ) : (
          read.kind === 'no-day' && <p>not read as a day yet</p>
        )}
      </div>
      {isPicking && (
        <Suspense fallback={null}>
          <MonthPopover
            anchor={anchor}
            label={label}
            day={read.kind === 'day' ? read.day : today}
            {...(isAhead ? {} : { last: today })}
            onChoose={(day) => {
              onChange(written(day));
              setPicking(false);
            }}
            onClose={() => setPicking(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
