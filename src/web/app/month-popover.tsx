import { parseDate } from '@internationalized/date';
import type { ReactNode, RefObject } from 'react';
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
import styles from './month-popover.module.css';

interface MonthPopoverProps {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  /** What is chosen: "As of". */
  readonly label: string;
  readonly day: Day;
  /** The last day that may be chosen. */
  readonly last?: Day;
  readonly onChoose: (day: Day) => void;
  readonly onClose: () => void;
  /** What stands above the month. */
  readonly above?: ReactNode;
  /** What stands under the month. */
  readonly below?: ReactNode;
}

/** A month to choose a day from, beside the button that opened it. */
export default function MonthPopover(props: MonthPopoverProps) {
  const { anchor, label, day, last, onChoose, onClose, above, below } = props;
  return (
    <Popover
      className={styles.popover ?? ''}
      triggerRef={anchor}
      isOpen
      placement="bottom end"
      onOpenChange={(open) => !open && onClose()}
    >
      <Dialog className={styles.dialog ?? ''} aria-label={label}>
        {above}
        <Calendar
          aria-label={label}
          defaultValue={parseDate(day)}
          {...(last === undefined ? {} : { maxValue: parseDate(last) })}
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
        {below}
      </Dialog>
    </Popover>
  );
}
