import type { Day } from '../kernel/day.ts';
import { parseDay } from '../kernel/parse-day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';

export type ParseEditFailure =
  | { readonly kind: 'not-field-and-value'; readonly text: string }
  | { readonly kind: 'no-such-field'; readonly field: string; readonly known: readonly string[] }
  | { readonly kind: 'not-a-day'; readonly field: string; readonly text: string }
  | { readonly kind: 'not-a-pay-range'; readonly text: string };

/** How people may call the fields; the right side is what `ApplicationEdit` calls them. */
const FIELDS: Readonly<Record<string, string>> = {
  company: 'company',
  role: 'role',
  title: 'role',
  sent: 'sentOn',
  senton: 'sentOn',
  day: 'sentOn',
  intent: 'intent',
  channel: 'channel',
  level: 'level',
  variant: 'variant',
  resume: 'variant',
  location: 'location',
  place: 'location',
  workmode: 'workMode',
  mode: 'workMode',
  pay: 'pay',
  salary: 'pay',
  url: 'postingUrl',
  postingurl: 'postingUrl',
  postingtext: 'postingText',
  posted: 'postedOn',
  postedon: 'postedOn',
  size: 'companySize',
  companysize: 'companySize',
  tags: 'tags',
  notes: 'notes',
  contact: 'contact',
  search: 'search',
};

/**
 * Reads `field=value` pairs of a command line into an object that `ApplicationEdit` then checks.
 *
 * An empty value empties the field. Days may be said in words, tags stand between commas, pay as "60000-80000 EUR year".
 */
export function parseEdit(
  pairs: readonly string[],
  today: Day,
): Result<Readonly<Record<string, unknown>>, ParseEditFailure> {
  const edit: Record<string, unknown> = {};
  for (const text of pairs) {
    const at = text.indexOf('=');
    if (at < 1) return fail({ kind: 'not-field-and-value', text });
    const named = text.slice(0, at).trim();
    const field = FIELDS[named.toLowerCase().replace(/[-_ ]/g, '')];
    if (field === undefined)
      return fail({ kind: 'no-such-field', field: named, known: [...new Set(Object.values(FIELDS))] });
    const value = parseValue(field, text.slice(at + 1).trim(), today);
    if (!value.ok) return value;
    edit[field] = value.value;
  }
  return ok(edit);
}

function parseValue(field: string, text: string, today: Day): Result<unknown, ParseEditFailure> {
  if (field === 'tags') return ok(text.split(',').flatMap((tag) => tag.trim() || []));
  if (text === '') return ok(null);
  if (field === 'pay') return parsePay(text);
  if (field !== 'sentOn' && field !== 'postedOn') return ok(text);
  const day = parseDay(text, today);
  return day.ok ? ok(day.day) : fail({ kind: 'not-a-day', field, text });
}

const SYMBOLS: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP' };

/** "60000-80000 EUR year", "60k–80k €", "900 GBP day". */
function parsePay(text: string): Result<unknown, ParseEditFailure> {
  const match =
    /^([€$£])?\s*(\d+(?:[.,]\d+)*k?)(?:\s*(?:-|–|to)\s*[€$£]?\s*(\d+(?:[.,]\d+)*k?))?\s*([a-z]{3}|[€$£])?\s*(?:\/|per|a)?\s*(year|month|day|hour)?$/i.exec(
      text.replace(/\s+/g, ' '),
    );
  if (!match) return fail({ kind: 'not-a-pay-range', text });
  const [, before, low = '', high = low, after, period] = match;
  const unit = before ?? after ?? null;
  const currency = unit === null ? null : (SYMBOLS[unit] ?? unit.toUpperCase());
  const [min, max] = [amount(low), amount(high)].toSorted((a, b) => a - b);
  return ok({ min, max, currency, period: period?.toLowerCase() ?? null });
}

/** Points and commas before three figures part thousands. */
function amount(text: string): number {
  const plain = text.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.');
  return plain.toLowerCase().endsWith('k') ? Number(plain.slice(0, -1)) * 1000 : Number(plain);
}
