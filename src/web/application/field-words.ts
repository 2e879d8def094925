import { grouped } from '../../analysis/in-words.ts';
import type { Channel } from '../../analysis/model.ts';
import type { ApplicationDetail } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import type { Pay } from '../../pipeline/model.ts';
import { shortDay } from '../words/days.ts';

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
export function roleLine({ role, location, workMode }: ApplicationDetail): string {
  return [role, location, workMode === null ? null : WORK_MODE_WORDS[workMode]].filter(Boolean).join(', ');
}

/** A field that is known, with its name, as the drawer lists it. */
export interface KnownField {
  readonly name: string;
  readonly text: string;
  /** An address one can go to. */
  readonly href?: string;
}

/** What is known of an application, in the order of the drawing; what is not known is left out. */
export function knownFields(detail: ApplicationDetail, today: Day): readonly KnownField[] {
  const { contact, tags, postingUrl } = detail;
  const day = (on: Day | null) => (on === null ? null : shortDay(on, today));
  const all: readonly (readonly [string, string | null])[] = [
    ['Channel', detail.channel === null ? null : CHANNEL_WORDS[detail.channel]],
    ['Variant', detail.variant],
    ['Contact', contact === null ? null : [contact.name, contact.relation].filter(Boolean).join(', ')],
    ['Pay', payInWords(detail.pay)],
    ['Sent', day(detail.sentOn)],
    ['Posted', day(detail.postedOn)],
    ['Level', detail.level],
    ['Company size', detail.companySize],
    ['Tags', tags.length === 0 ? null : tags.join(', ')],
    ['Posting', postingUrl],
    ['Notes', detail.notes],
  ];
  return all
    .filter((pair): pair is readonly [string, string] => pair[1] !== null && pair[1] !== '')
    .map(([name, text]) => ({ name, text, ...(name === 'Posting' && isAddress(text) ? { href: text } : {}) }));
}

/** Only what a browser opens as a page: an address somebody pasted may be a script. */
function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}
