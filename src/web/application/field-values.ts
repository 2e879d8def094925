import type { Channel } from '../../analysis/model.ts';
import type { ApplicationDetail } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { ApplicationEdit, Pay } from '../../pipeline/model.ts';
import { type FieldFault, noDayWords, readTyped, written } from './event-values.ts';

/** What stands in the form of an application's fields, each as it was typed. */
export interface FieldValues {
  readonly company: string;
  readonly role: string;
  readonly sentOn: string;
  readonly channel: string;
  readonly variant: string;
  readonly contact: string;
  readonly payMin: string;
  readonly payMax: string;
  readonly payCurrency: string;
  readonly payPeriod: string;
  readonly location: string;
  readonly workMode: string;
  readonly level: string;
  readonly companySize: string;
  readonly postedOn: string;
  readonly postingUrl: string;
  readonly tags: string;
  readonly notes: string;
  readonly postingText: string;
  /** The name of the search it belongs to. */
  readonly search: string;
}

export function fieldValuesOf(detail: ApplicationDetail): FieldValues {
  const { pay, contact } = detail;
  const text = (value: string | number | null | undefined) => (value == null ? '' : String(value));
  return {
    company: text(detail.company),
    role: text(detail.role),
    sentOn: written(detail.sentOn),
    channel: text(detail.channel),
    variant: text(detail.variant),
    contact: text(contact?.name),
    payMin: text(pay?.min),
    payMax: text(pay?.max),
    payCurrency: text(pay?.currency),
    payPeriod: text(pay?.period),
    location: text(detail.location),
    workMode: text(detail.workMode),
    level: text(detail.level),
    companySize: text(detail.companySize),
    postedOn: written(detail.postedOn),
    postingUrl: text(detail.postingUrl),
    tags: detail.tags.join(', '),
    notes: text(detail.notes),
    postingText: text(detail.postingText),
    search: detail.search,
  };
}

type Refused = { readonly kind: 'bad-field' } & FieldFault;

/** What the form changes of an application, or the field that cannot be read. What stays as it was is left out. */
export function toEdit(values: FieldValues, detail: ApplicationDetail, today: Day): Result<ApplicationEdit, Refused> {
  const before = fieldValuesOf(detail);
  const isChanged = (field: keyof FieldValues) => values[field].trim() !== before[field];
  const edit: Record<string, unknown> = {};
  for (const field of PLAIN) if (isChanged(field)) edit[field] = values[field].trim() || null;
  if (isChanged('channel')) edit.channel = (values.channel || null) as Channel | null;
  if (isChanged('workMode')) edit.workMode = values.workMode || null;
  if (isChanged('search')) edit.search = values.search;
  if (isChanged('tags')) edit.tags = tagsOf(values.tags);
  for (const field of ['sentOn', 'postedOn'] as const) {
    if (!isChanged(field)) continue;
    const day = dayOf(field, values[field], today);
    if (!day.ok) return day;
    edit[field] = day.value;
  }
  if (PAY.some(isChanged)) {
    const pay = payOf(values);
    if (!pay.ok) return pay;
    edit.pay = pay.value;
  }
  return ok(edit as ApplicationEdit);
}

const PLAIN = [
  'company',
  'role',
  'variant',
  'contact',
  'location',
  'level',
  'companySize',
  'postingUrl',
  'notes',
  'postingText',
] as const;
const PAY = ['payMin', 'payMax', 'payCurrency', 'payPeriod'] as const;

function tagsOf(text: string): readonly string[] {
  return [...new Set(text.split(',').flatMap((tag) => tag.trim() || []))];
}

function dayOf(field: 'sentOn' | 'postedOn', text: string, today: Day): Result<Day | null, Refused> {
  const read = readTyped(text, field, today);
  if (read.kind === 'none') return ok(null);
  if (read.kind === 'two-days') return bad(field, 'This can be two days: choose one.');
  if (read.kind === 'no-day') return bad(field, noDayWords(read.text));
  return read.day > today ? bad(field, 'This day has not come yet.') : ok(read.day);
}

function payOf({ payMin, payMax, payCurrency, payPeriod }: FieldValues): Result<Pay | null, Refused> {
  const [min, max] = [amountOf(payMin), amountOf(payMax)];
  if (min === undefined) return bad('payMin', `"${payMin.trim()}" is no amount.`);
  if (max === undefined) return bad('payMax', `"${payMax.trim()}" is no amount.`);
  if (min !== null && max !== null && min > max) return bad('payMax', 'The range ends below where it begins.');
  const code = payCurrency.trim();
  const currency = code === '' ? null : (SYMBOLS[code] ?? code.toUpperCase());
  if (currency !== null && !/^[A-Z]{3}$/.test(currency)) return bad('payCurrency', 'Three letters, such as EUR.');
  const period = (payPeriod || null) as Pay['period'];
  const isKnown = min !== null || max !== null || currency !== null || period !== null;
  return ok(isKnown ? { min, max, currency, period } : null);
}

const SYMBOLS: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP' };

/** "78,000", "78.000", "78k", "45.50"; `undefined` where it is no amount. Points and commas before three figures part thousands. */
function amountOf(text: string): number | null | undefined {
  const typed = text.trim().toLowerCase();
  if (typed === '') return null;
  if (!/^\d+(?:[.,' ]\d+)*k?$/.test(typed)) return undefined;
  const plain = typed.replace(/[.,' ](?=\d{3}(?:\D|$))/g, '').replace(',', '.');
  const amount = plain.endsWith('k') ? Number(plain.slice(0, -1)) * 1000 : Number(plain);
  return Number.isFinite(amount) ? amount : undefined;
}

function bad(field: string, because: string) {
  return fail({ kind: 'bad-field' as const, field, because });
}
