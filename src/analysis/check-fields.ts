import { isDay } from '../kernel/day.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object, or an error that names the field. */
export function object(value: unknown, where: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(where, value, 'is no object');
  return value as Fields;
}

/** The value as a list. */
export function list(value: unknown, where: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(where, value, 'is no list');
}

/** Refuses what is none of the known words. */
export function oneOf(value: unknown, known: readonly string[], where: string): void {
  if (!known.includes(value as string)) refuse(where, value, `is none of ${known.join(', ')}`);
}

/** Refuses what is neither a calendar day nor null. */
export function dayOrNull(value: unknown, where: string): void {
  if (value !== null) day(value, where);
}

/** Refuses what is no calendar day. */
export function day(value: unknown, where: string): void {
  if (!isDay(value)) refuse(where, value, 'is no calendar day (YYYY-MM-DD)');
}

/** Throws the error of a field: where, what stood there, and why it cannot be. */
export function refuse(where: string, value: unknown, because: string): never {
  const shown = value === undefined ? 'missing' : JSON.stringify(value);
  throw new TypeError(
    value === undefined ? `${where}: is missing, or ${because}` : `${where}: ${shown.slice(0, 80)} ${because}`,
  );
}
