import { addDays, type Day, dayNumber, isDay } from './day.ts';

export type ParsedDay =
  | { readonly ok: true; readonly day: Day }
  | { readonly ok: false; readonly because: 'no-day' }
  /** 3/4/2026 is a day in both orders; both are given to choose from. */
  | { readonly ok: false; readonly because: 'two-days'; readonly days: readonly [Day, Day] };

const NO_DAY = { ok: false, because: 'no-day' } as const;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'];
const UNIT_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 };

/**
 * Reads a day as people type it: 2026-03-02, 2.3.2026, 2 Mar 2026, 2 Mar, today, yesterday, Monday, 3 days ago.
 *
 * A weekday and a day without its year are the latest that is not after `today`: what is recorded has happened. What
 * is planned lies `ahead`: then they are the first that is not before `today`, and tomorrow and "in 3 days" are read too.
 */
export function parseDay(text: string, today: Day, lies: 'behind' | 'ahead' = 'behind'): ParsedDay {
  const said = text.trim().toLowerCase();
  const relative = lies === 'ahead' ? dayAhead(said, today) : relativeDay(said, today);
  const day = isDay(said) ? said : (relative ?? namedMonth(said, today, lies));
  return day === null ? figures(said) : { ok: true, day };
}

const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3 };
const WEEKDAY = /^(?:(last|next|on|this) )?(mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/;

function dayAhead(said: string, today: Day): Day | null {
  if (said === 'today') return today;
  if (said === 'tomorrow') return addDays(today, 1);
  const later = /^in (\d{1,3}|an?|one|two|three) (day|week)s?$/.exec(said);
  if (later) return addDays(today, counted(later));
  const weekday = WEEKDAY.exec(said);
  if (!weekday || weekday[1] === 'last') return null;
  const ahead = (7 - backTo(weekday, today)) % 7;
  return addDays(today, ahead === 0 && weekday[1] === 'next' ? 7 : ahead);
}

function counted([, count = '', unit = '']: RegExpExecArray): number {
  return (COUNTS[count] ?? Number(count)) * (UNIT_DAYS[unit] ?? 1);
}

/** How many days the weekday lies back from today, 0 to 6. */
function backTo(weekday: RegExpExecArray, today: Day): number {
  return ((dayNumber(today) ?? 0) - WEEKDAYS.indexOf((weekday[2] ?? '').slice(0, 3))) % 7;
}

function relativeDay(said: string, today: Day): Day | null {
  if (said === 'today') return today;
  if (said === 'yesterday') return addDays(today, -1);
  const ago = /^(\d{1,3}|an?|one|two|three) (day|week)s? ago$/.exec(said);
  if (ago) return addDays(today, -counted(ago));
  const weekday = WEEKDAY.exec(said);
  if (!weekday || weekday[1] === 'next' || weekday[1] === 'this') return null;
  const back = backTo(weekday, today);
  // "last Monday", said on a Monday, is not today.
  return addDays(today, -(back === 0 && weekday[1] === 'last' ? 7 : back));
}

function namedMonth(said: string, today: Day, lies: 'behind' | 'ahead'): Day | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]+([a-z]{3,9})\.?,?(?:[ -]+(\d{4}))?$/.exec(said);
  const monthFirst = /^([a-z]{3,9})\.?[ -](\d{1,2})(?:st|nd|rd|th)?,?(?:[ -]+(\d{4}))?$/.exec(said);
  const [date, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = MONTHS.findIndex((full) => name !== undefined && full.startsWith(name === 'sept' ? 'sep' : name)) + 1;
  if (date === undefined || month === 0) return null;
  if (year !== undefined) return toDay(Number(year), month, Number(date));
  const thisYear = Number(today.slice(0, 4));
  const same = toDay(thisYear, month, Number(date));
  const isThisYear = same !== null && (lies === 'ahead' ? same >= today : same <= today);
  return isThisYear ? same : toDay(thisYear + (lies === 'ahead' ? 1 : -1), month, Number(date));
}

/** 2.3.2026 is day first wherever it is written with dots; 3/4/2026 is not said alike everywhere. */
function figures(said: string): ParsedDay {
  const match = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/.exec(said);
  if (!match) return NO_DAY;
  const [a, b, c] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if ((match[1] ?? '').length === 4) return only(toDay(a, b, c));
  if ((match[4] ?? '').length !== 4) return NO_DAY;
  const [dayFirst, monthFirst] = [toDay(c, b, a), toDay(c, a, b)];
  if (match[2] === '.' || monthFirst === null || dayFirst === monthFirst) return only(dayFirst);
  if (dayFirst === null) return only(monthFirst);
  return { ok: false, because: 'two-days', days: [dayFirst, monthFirst] };
}

function only(day: Day | null): ParsedDay {
  return day === null ? NO_DAY : { ok: true, day };
}

function toDay(year: number, month: number, date: number): Day | null {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
