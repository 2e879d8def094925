import { fromSafeCell } from '../../../kernel/safe-cell.ts';
import { keyWords } from './key-words.ts';
import { isObject, type JsonValue } from './parse-document.ts';

/** The years 2000 to 2100, in seconds; exports write instants in seconds or in milliseconds. */
const [FIRST_SECOND, LAST_SECOND] = [946_684_800, 4_102_444_800];

/** The text of a value that stands for one thing, or `null` where it is a list or an object of several. */
export function scalarText(value: JsonValue | undefined, key: string): string | null {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return fromSafeCell(value);
  if (typeof value === 'number') return instantText(value, key) ?? String(value);
  if (typeof value === 'boolean') return String(value);
  if (!isObject(value)) return null;
  return wrappedText(value);
}

/** Whether a text begins with a day written in figures or with a month's name: enough to tell a day from a word. */
export function looksLikeDay(text: string): boolean {
  return /^(?:\d{4}[-/.年]\d{1,2}|\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?(?!\d)|\d{1,2}\.? \p{L}{3,}\.?,? ?\d{0,4}$|\p{L}{3,9}\.? \d{1,2},? \d{4})/u.test(
    text.trim(),
  );
}

function instantText(value: number, key: string): string | null {
  if (!keyWords.time.test(key)) return null;
  const seconds = value > LAST_SECOND ? value / 1000 : value;
  if (seconds < FIRST_SECOND || seconds > LAST_SECOND) return null;
  return new Date(seconds * 1000).toISOString();
}

/** How two common databases wrap instants and ids in their exports: `{"$date": …}`, `{"$oid": …}`, `{"seconds": …}`. */
function wrappedText(value: { readonly [key: string]: JsonValue }): string | null {
  const inner = value.$date ?? value.$oid ?? value.$numberLong;
  if (inner !== undefined) return scalarText(inner, 'date');
  const seconds = value.seconds ?? value._seconds;
  return typeof seconds === 'number' ? instantText(seconds, 'date') : null;
}
