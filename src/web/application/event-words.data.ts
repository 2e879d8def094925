import type { EventKind } from '../../analysis/model.ts';

export interface EventWords {
  /** What happened, as the timeline says it. */
  readonly happened: string;
  /** The thing itself, where a day for it is planned or it was held: "screen". */
  readonly round?: string;
  /** What is to be known of it beside. */
  readonly aside?: string;
  /** How it is marked: a step forward, something else, a receipt that is no answer. */
  readonly mark: 'forward' | 'other' | 'receipt';
}

/** How a person says what happened, kind by kind. */
export const EVENT_WORDS: Readonly<Record<EventKind, EventWords>> = {
  submitted: { happened: 'Sent', mark: 'other' },
  acknowledged: { happened: 'Receipt', aside: 'automatic, no answer', mark: 'receipt' },
  outreach: { happened: 'They wrote first', mark: 'forward' },
  responded: { happened: 'Responded', mark: 'forward' },
  assessment: { happened: 'Asked to take a test', round: 'test', mark: 'forward' },
  screen: { happened: 'Invited to a screen', round: 'screen', mark: 'forward' },
  technical: { happened: 'Went on to technical', round: 'technical round', mark: 'forward' },
  final: { happened: 'Went on to the final round', round: 'final round', mark: 'forward' },
  interview: {
    happened: 'Invited to a conversation',
    round: 'conversation',
    aside: 'round not named',
    mark: 'forward',
  },
  offer: { happened: 'Offered the job', round: 'talk about the offer', mark: 'forward' },
  accepted: { happened: 'You accepted', mark: 'forward' },
  declined: { happened: 'You declined', mark: 'other' },
  rejected: { happened: 'Told no', mark: 'other' },
  withdrawn: { happened: 'You withdrew', mark: 'other' },
  'followed-up': { happened: 'You asked how it stands', mark: 'other' },
  'feedback-asked': { happened: 'You asked for reasons', mark: 'other' },
  'feedback-received': { happened: 'Reasons came', mark: 'other' },
  note: { happened: 'Note', mark: 'other' },
};
