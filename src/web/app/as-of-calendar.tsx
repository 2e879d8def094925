import { parseDate } from '@internationalized/date';
import type { RefObject } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  Heading,
  Popover,
} from 'react-aria-components';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import styles from './as-of-calendar.module.css';

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
    <Popover
      className={styles.popover ?? ''}
      triggerRef={anchor}
      isOpen
      placement="bottom end"
      onOpenChange={(open) => !open && onClose()}
    >
      <Dialog className={styles.dialog ?? ''} aria-label="Look from an earlier day">
        <p className={parts.label}>Shows what you would have known on that day.</p>
        <Calendar
          aria-label="As of"
          defaultValue={parseDate(day)}
          maxValue={parseDate(today)}
          onChange={(date) => onChoose(date.toString())}
          autoFocus
        >
          <header className={styles.head}>
            <Button slot="previous" className={parts.quiet ?? ''} aria-label="Month before">
              ‹
            </Button>
            <Heading className={styles.month ?? ''} level={2} />
            <Button slot="next" className={parts.quiet ?? ''} aria-label="Month after">
              ›
            </Button>
          </header>
          <CalendarGrid weekdayStyle="short">
            <CalendarGridHeader>
              {(name) => <CalendarHeaderCell className={styles.weekday ?? ''}>{name}</CalendarHeaderCell>}
            </CalendarGridHeader>
            <CalendarGridBody>{(date) => <CalendarCell className={styles.day ?? ''} date={date} />}</CalendarGridBody>
          </CalendarGrid>
        </Calendar>
        {day !== today && (
          <button type="button" className={parts.quiet} onClick={() => onChoose(today)}>
            Back to today
          </button>
        )}
      </Dialog>
    </Popover>
  );
}
