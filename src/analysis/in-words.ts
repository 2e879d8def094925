import type { Day } from '../kernel/day.ts';
import { dayNumber } from '../kernel/day.ts';
import type { Stage } from './model.ts';
import { MOST_NEEDED } from './most-needed.ts';

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

/** "between 4 and 13 in 100"; a range that begins under 1 or ends over 99 is told by its other end. */
export function rangeInHundred({ low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [inHundred(low), inHundred(high)];
  if (from === to) return /\D/.test(to) ? `${to} in 100` : `about ${to} in 100`;
  if (low >= 0 && low < 0.01 && high <= 0.99) return `at most ${to} in 100`;
  if (low >= 0.01 && high > 0.99) return `at least ${from} in 100`;
  return `between ${from} and ${to} in 100`;
}

/** A range of rates in words, "11 to 41", each end in 100. Ends that round to the same figure become one. */
export function endsInHundred({ low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  return from === to ? String(from) : `${from} to ${to}`;
}

/** What a number of applications did to enter the step: "were sent", and "was sent" of one. */
export function enteredWords(stage: Stage, count: number): string {
  const { entered } = STEP_WORDS[stage];
  return count === 1 ? entered.replace(/^were /, 'was ') : entered;
}

/** A gain in points of a chance: "+16", and "under +1" where it rounds to nothing. */
export function gainPoints(gain: number): string {
  if (gain <= 0) return '0';
  return gain < 0.005 ? 'under +1' : `+${Math.round(gain * 100)}`;
}

/** In how many searches something happens, as one says it. */
export function howManySearches(chance: number): string {
  if (chance > 0.95) return 'almost every search';
  return chance < 0.05 ? 'hardly any search' : `${Math.round(chance * 10)} of 10 searches`;
}

/** How many applications more it takes, "67 to 1,204 more"; beyond the most that is looked at, "over 10,000". */
export function moreInWords({ low, high }: { readonly low: number; readonly high: number }): string {
  if (high <= 0) return 'none more';
  const [from, to] = [low, high].map((count) =>
    count >= MOST_NEEDED ? `over ${grouped(MOST_NEEDED)}` : grouped(count),
  );
  if (from === to) return `${to} more`;
  return low <= 0 ? `up to ${to} more` : `${from} to ${to} more`;
}

/** A whole number with its thousands parted: "5,000". */
export function grouped(count: number): string {
  return count.toLocaleString('en');
}

/** "1 application", "2 applications". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

export const MONTHS = [
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

/** A difference of rates in points of 100, with its sign: "−2", "+18"; none has no sign. */
export function signedPoints(difference: number): string {
  const points = Math.round(difference * 100);
  if (points === 0) return '0';
  return points < 0 ? `−${-points}` : `+${points}`;
}
