import { MONTHS } from '../../analysis/in-words.ts';
import { type Day, dayNumber } from '../../kernel/day.ts';

interface Parts {
  readonly year: number;
  readonly month: string;
  readonly date: number;
}

function parts(day: Day): Parts {
  return {
    year: Number(day.slice(0, 4)),
    month: MONTHS[Number(day.slice(5, 7)) - 1] ?? '',
    date: Number(day.slice(8)),
  };
}

/** A day as a table shows it, "23 Nov", with the year where it is not that of `near`. */
export function shortDay(day: Day, near: Day): string {
  const { year, month, date } = parts(day);
  return `${date} ${month.slice(0, 3)}${year === parts(near).year ? '' : ` ${year}`}`;
}

/** From one day to another, naming the year once where it is not that of `near`: "10 Aug to 23 Nov". */
export function dayRange(from: Day, to: Day, near: Day): string {
  if (from === to) return shortDay(from, near);
  const sameYear = parts(from).year === parts(to).year;
  return `${sameYear ? shortDay(from, from) : shortDay(from, near)} to ${shortDay(to, near)}`;
}

const WEEKDAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];

/** The name of a day's weekday, "Thursday". */
export function weekday(day: Day): string {
  // 1970-01-01 was a Thursday; days before it count backwards.
  return WEEKDAYS[(((dayNumber(day) ?? 0) % 7) + 7) % 7] ?? '';
}

/** A day one plans by, with its weekday: "Thursday 26 Nov". */
export function namedDay(day: Day, near: Day): string {
  return `${weekday(day)} ${shortDay(day, near)}`;
}
