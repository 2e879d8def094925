import { grouped } from '../../analysis/in-words.ts';
import type { Channel } from '../../analysis/model.ts';
import type { ApplicationDetail } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import type { Pay } from '../../pipeline/model.ts';
import { shortDay } from '../words/days.ts';
import type { FieldValues } from './field-values.ts';

/** How it was sent, as people say it. */
export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  direct: 'direct, to the employer',
  board: 'job board',
  referral: 'referral',
  recruiter: 'recruiter',
  network: 'somebody you know',
  inbound: 'inbound, they wrote first',
  other: 'another way',
};

export const WORK_MODE_WORDS = { remote: 'remote', hybrid: 'hybrid', onsite: 'on site' } as const;

/** "€78,000 to €90,000 a year", "from 45 USD an hour"; `null` where nothing of it is known. */
export function payInWords(pay: Pay | null): string | null {
  if (pay === null) return null;
  const { min, max, currency, period } = pay;
  const unit = period === null ? '' : ` ${period === 'hour' ? 'an' : 'a'} ${period}`;
  const money = (amount: number) => inCurrency(amount, currency);
  if (min === null && max === null) return currency;
  if (min === null || max === null) return `${min === null ? 'up to' : 'from'} ${money(min ?? max ?? 0)}${unit}`;
  return `${min === max ? money(min) : `${money(min)} to ${money(max)}`}${unit}`;
}

function inCurrency(amount: number, currency: string | null): string {
  if (currency === null) return grouped(amount);
  try {
    return amount.toLocaleString('en', {
      style: 'currency',
      currency,
      maximumFractionDigits: 2,
      minimumFractionDigits: 0,
    });
  } catch {
    // A code that is no currency is shown as it was written.
    return `${grouped(amount)} ${currency}`;
  }
}

/** The line under the name: "Platform Engineer, Rotterdam, hybrid". */
export function roleLine({ role, location, workMode }: ApplicationDetail, name: string | null): string {
  const own = role === name ? null : role;
  const mode = workMode === null ? null : WORK_MODE_WORDS[workMode];
  // "Remote, remote" says it once too often.
  const isSaid = mode !== null && (location ?? '').toLowerCase().includes(mode);
  return [own, location, isSaid ? null : mode].filter(Boolean).join(', ');
}

/** A field that is known, with its name, as the drawer lists it. */
export interface KnownField {
  readonly name: string;
  readonly text: string;
  /** Where the cursor goes to write it anew. */
  readonly at: keyof FieldValues;
  /** An address one can go to. */
  readonly href?: string;
}

/** What is known of an application, in the order of the drawing; what is not known is left out. */
export function knownFields(detail: ApplicationDetail, today: Day): readonly KnownField[] {
  const { contact, tags } = detail;
  const day = (on: Day | null) => (on === null ? null : shortDay(on, today));
  const all: readonly (readonly [string, keyof FieldValues, string | null])[] = [
    ['Channel', 'channel', detail.channel === null ? null : CHANNEL_WORDS[detail.channel]],
    ['Variant', 'variant', detail.variant],
    ['Contact', 'contact', contact === null ? null : [contact.name, contact.relation].filter(Boolean).join(', ')],
    ['Pay', 'payMin', payInWords(detail.pay)],
    ['Posted', 'postedOn', day(detail.postedOn)],
    ['Level', 'level', detail.level],
    ['Company size', 'companySize', detail.companySize],
    ['Tags', 'tags', tags.length === 0 ? null : tags.join(', ')],
    ['Posting', 'postingUrl', detail.postingUrl],
    ['Notes', 'notes', detail.notes],
  ];
  return all.flatMap(([name, at, text]) => {
    if (text === null || text === '') return [];
    return [{ name, at, text, ...(name === 'Posting' && isAddress(text) ? { href: text } : {}) }];
  });
}

/** Only what a browser opens as a page: an address somebody pasted may be a script. */
function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}
