import type { Day } from '../kernel/day.ts';
import { dayNumber } from '../kernel/day.ts';
import type { Stage } from './model.ts';

/** How people call the step that leads to each stage: what fails, what went well, what comes next. */
export const STEP_WORDS: Readonly<
  Record<Stage, { readonly fails: string; readonly name: string; readonly entered: string; readonly advanced: string }>
> = {
  response: {
    fails: 'at the first step, from application to response',
    name: 'getting a response',
    entered: 'were sent',
    advanced: 'got a response',
  },
  screen: {
    fails: 'between the reply and the first conversation',
    name: 'turning replies into conversations',
    entered: 'got a response',
    advanced: 'became a conversation',
  },
  technical: {
    fails: 'at the phone screen',
    name: 'passing the phone screen',
    entered: 'reached a phone screen',
    advanced: 'went on to a technical round',
  },
  final: {
    fails: 'at the technical round',
    name: 'passing the technical round',
    entered: 'reached a technical round',
    advanced: 'went on to a final round',
  },
  offer: {
    fails: 'at the final round',
    name: 'passing the final round',
    entered: 'reached a final round',
    advanced: 'ended in an offer',
  },
};

/** A rate or chance as a count of 100, whole, with "under 1" and "over 99" where rounding would claim certainty. */
export function inHundred(rate: number): string {
  if (rate > 0 && rate < 0.01) return 'under 1';
  if (rate < 1 && rate > 0.99) return 'over 99';
  return String(Math.round(rate * 100));
}

/** A chance as tenths, the way one says it aloud: "7 in 10"; hundredths where tenths would say none or all. */
export function inTen(chance: number): string {
  const tenths = Math.round(chance * 10);
  return tenths < 1 || tenths > 9 ? `${inHundred(chance)} in 100` : `${tenths} in 10`;
}

/** "between 4 and 13 in 100" */
export function rangeInHundred({ low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [inHundred(low), inHundred(high)];
  return from === to ? `about ${from} in 100` : `between ${from} and ${to} in 100`;
}

/** "1 application", "2 applications". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "1 March", with the year where it is not that of `beside`. */
export function dayInWords(day: Day, beside: Day): string {
  if (dayNumber(day) === null) throw new RangeError(`Not a calendar day: ${day}`);
  const [year, month, date] = day.split('-');
  const words = `${Number(date)} ${MONTHS[Number(month) - 1]}`;
  return year === beside.slice(0, 4) ? words : `${words} ${year}`;
}
