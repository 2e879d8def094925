import type { EventKind } from '../../analysis/model.ts';

/** What happened, as a line of a timeline and a choice of a menu say it. */
export const EVENT_WORDS: Readonly<Record<EventKind, string>> = {
  submitted: 'Sent',
  acknowledged: 'Automatic receipt',
  outreach: 'They wrote first',
  responded: 'Response',
  assessment: 'Automatic test',
  screen: 'Phone screen',
  technical: 'Technical round',
  final: 'Final round',
  interview: 'Conversation, round not named',
  offer: 'Offer',
  accepted: 'Offer accepted',
  declined: 'Offer declined',
  rejected: 'Told no',
  withdrawn: 'Withdrawn',
  'followed-up': 'Followed up',
  'feedback-asked': 'Asked for feedback',
  'feedback-received': 'Feedback received',
  note: 'Note',
};
