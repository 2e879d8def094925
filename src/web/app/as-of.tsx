import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Day } from '../../kernel/day.ts';
import { useAsOf } from '../api/use-as-of.ts';
import parts from '../design/parts.module.css';
import { shortDay } from '../words/days.ts';

const Calendar = lazy(() => import('./as-of-calendar.tsx'));

/** The day the page looks from: moved back, it shows what one would have known then. */
export function AsOf({ today }: { today: Day }) {
  const { asOf, why } = useAsOf();
  const navigate = useNavigate();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const choose = (day: Day) => {
    setOpen(false);
    // Today is named in the address only where the page would otherwise look from the end of an old log.
    void navigate({ to: '/', search: day >= today && why !== 'log-ended' ? {} : { asOf: day } });
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={parts.quiet}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        as of <b className={parts.strong}>{shortDay(asOf ?? today, today)}</b>
        <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
          <path d="M1 2.5l3 3 3-3" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <Calendar
            anchor={button}
            day={asOf ?? today}
            today={today}
            onChoose={choose}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
