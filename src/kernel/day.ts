/** A calendar day, `YYYY-MM-DD`, in the person's own zone. */
export type Day = string;

const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Days from the first of March of the year 0 to 1970-01-01. */
const EPOCH = 719_468;

/** Days since 1970-01-01, or `null` where `day` is not a real calendar day such as 2026-02-30. */
export function dayNumber(day: Day): number | null {
  if (!DAY_SHAPE.test(day)) return null;
  const year = digits(day, 0, 4);
  const month = digits(day, 5, 7);
  const date = digits(day, 8, 10);
  const inMonth = month === 2 && isLeap(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
  if (date < 1 || date > inMonth) return null;
  // Years are counted from March on, so that the leap day comes last (days_from_civil; Hinnant 2013).
  const marchYear = month > 2 ? year : year - 1;
  const sinceMarch = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return 365 * marchYear + leapDays(marchYear) + sinceMarch - EPOCH;
}

/** The calendar day that lies `number` days after 1970-01-01. */
export function numberToDay(number: number): Day {
  const known = written.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
  if (written.size < MOST_WRITTEN) written.set(number, day);
  return day;
}

/** Days already written out: a search names the same few hundred again and again. */
const written = new Map<number, Day>();
const MOST_WRITTEN = 10_000;

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

function leapDays(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && dayNumber(value) !== null;
}

/** Whole days from `earlier` to `later`; negative when they are the other way round. Both must be real days. */
export function daysBetween(earlier: Day, later: Day): number {
  const [from, to] = [dayNumber(earlier), dayNumber(later)];
  if (from === null || to === null) throw new RangeError(`Not a calendar day: ${from === null ? earlier : later}`);
  return to - from;
}

export function addDays(day: Day, days: number): Day {
  const from = dayNumber(day);
  if (from === null) throw new RangeError(`Not a calendar day: ${day}`);
  return numberToDay(from + days);
}
