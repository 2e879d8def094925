/** A calendar day, `YYYY-MM-DD`, in the person's own zone. */
export type Day = string;

const DAY_MS = 86_400_000;
const DAY_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01, or `null` where `day` is not a real calendar day such as 2026-02-30. */
export function dayNumber(day: Day): number | null {
  const match = DAY_SHAPE.exec(day);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const at = new Date(Date.UTC(2000, month - 1, date));
  at.setUTCFullYear(year, month - 1, date);
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? at.getTime() / DAY_MS : null;
}

/** The calendar day that lies `number` days after 1970-01-01. */
export function numberToDay(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
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
