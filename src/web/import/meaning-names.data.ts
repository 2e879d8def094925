import type { Channel } from '../../analysis/model.ts';
import type { StageMeaning } from '../../intake/model.ts';

/** What a word about an application may mean, in the words of the page; the most common first. */
export const STAGE_NAMES: Readonly<Record<StageMeaning, { readonly name: string; readonly hint?: string }>> = {
  rejected: { name: 'rejected', hint: 'by them' },
  silent: { name: 'no answer', hint: 'no event' },
  neutral: { name: 'no event', hint: 'says nothing of how far it came' },
  withdrawn: { name: 'withdrawn', hint: 'by you' },
  responded: { name: 'responded' },
  screen: { name: 'screen', hint: 'the first conversation' },
  interview: { name: 'interview', hint: 'some round' },
  technical: { name: 'technical' },
  final: { name: 'final' },
  offer: { name: 'offer' },
  accepted: { name: 'accepted', hint: 'an offer' },
  declined: { name: 'declined', hint: 'an offer' },
  test: { name: 'test', hint: 'a take-home or a challenge' },
  assessment: { name: 'assessment', hint: 'a test before any conversation' },
  submitted: { name: 'sent' },
  acknowledged: { name: 'receipt', hint: 'an automatic mail' },
  wish: { name: 'not sent', hint: 'saved, skipped' },
  draft: { name: 'in preparation', hint: 'not sent yet' },
  outreach: { name: 'they wrote first' },
  'followed-up': { name: 'you asked again' },
  'feedback-asked': { name: 'feedback asked' },
  'feedback-received': { name: 'feedback received' },
  note: { name: 'note' },
};

export const CHANNEL_NAMES: Readonly<Record<Channel, { readonly name: string; readonly hint?: string }>> = {
  board: { name: 'job board' },
  direct: { name: 'direct', hint: 'the employer’s own site, a mail' },
  referral: { name: 'referral', hint: 'somebody inside passed it on' },
  recruiter: { name: 'recruiter', hint: 'an agency' },
  network: { name: 'network', hint: 'friends, events' },
  inbound: { name: 'inbound', hint: 'they wrote first' },
  other: { name: 'other' },
};

/** What the reader understands beside what a person can teach it. */
const MORE: Readonly<Record<string, string>> = {
  second: 'second round',
  'declined?': 'declined',
  open: 'open',
  'wish?': 'not sent',
  undelivered: 'not delivered',
  'lost-interest': 'given up by you',
};

/** The names of what a word was read as, one after the other; `null` where it is not known. */
export function meaningName(means: readonly string[]): string | null {
  if (means.length === 0) return null;
  const names = means.map(
    (key) => STAGE_NAMES[key as StageMeaning]?.name ?? CHANNEL_NAMES[key as Channel]?.name ?? MORE[key] ?? key,
  );
  return [...new Set(names)].join(', ');
}
