import type { RefObject } from 'react';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import MonthPopover from './month-popover.tsx';

interface AsOfCalendarProps {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly day: Day;
  readonly today: Day;
  readonly onChoose: (day: Day) => void;
  readonly onClose: () => void;
}

/** A month to choose the day from; days after today are not there to be known. */
export default function AsOfCalendar({ anchor, day, today, onChoose, onClose }: AsOfCalendarProps) {
  return (
    <MonthPopover
      anchor={anchor}
      label="Look from an earlier day"
      day={day}
      last={today}
      onChoose={onChoose}
      onClose={onClose}
      above={<p className={parts.label}>Shows what you would have known on that day.</p>}
      below={
        day !== today && (
          <button type="button" className={parts.quiet} onClick={() => onChoose(today)}>
            Back to today
          </button>
        )
      }
    />
  );
}
