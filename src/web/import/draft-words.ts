import type { EventKind } from '../../analysis/model.ts';
import type { PreviewedDraft } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { capital } from '../words/capital.ts';
import { shortDay } from '../words/days.ts';
import { CHANNEL_NAMES } from './meaning-names.data.ts';

/** A sentence in pieces; `unknown` ones say what the file leaves open. */
export interface Piece {
  readonly text: string;
  readonly unknown?: true;
}

const HAPPENED: Readonly<Record<EventKind, string>> = {
  submitted: 'sent',
  acknowledged: 'receipt',
  outreach: 'they wrote first',
  responded: 'responded',
  assessment: 'test',
  screen: 'screen',
  technical: 'technical',
  final: 'final',
  interview: 'interview',
  offer: 'offer',
  accepted: 'accepted by you',
  declined: 'declined by you',
  rejected: 'rejected',
  withdrawn: 'withdrawn by you',
  'followed-up': 'you asked again',
  'feedback-asked': 'you asked for reasons',
  'feedback-received': 'reasons came',
  note: 'note',
};

/** How an application was read, as one would tell it: names, what happened with its days, and what else is known. */
export function draftWords(draft: PreviewedDraft, today: Day): readonly Piece[] {
  return [{ text: `${namesOf(draft)}. ` }, ...story(draft, today), ...aside(draft)];
}

/** "Halden, Backend Dev". */
export function namesOf({ company, role }: Pick<PreviewedDraft, 'company' | 'role'>): string {
  return [company, role].filter(Boolean).join(', ');
}

/** Events with their days, in a row: "responded 19 March, rejected, day unknown". */
export function eventWords(events: PreviewedDraft['events'], today: Day): readonly Piece[] {
  return events.flatMap(({ kind, on, plannedOn }, at) => {
    const before = at === 0 ? '' : ', ';
    const day = on ?? plannedOn ?? null;
    if (day !== null) return [{ text: `${before}${HAPPENED[kind]} ${shortDay(day, today)}` }];
    return [{ text: `${before}${HAPPENED[kind]}, ` }, { text: 'day unknown', unknown: true } as const];
  });
}

function story({ state, events }: PreviewedDraft, today: Day): readonly Piece[] {
  if (state === 'wish') return [{ text: 'Saved, not sent.' }];
  if (state === 'draft') return [{ text: 'In preparation, not sent.' }];
  const [first, ...more] = eventWords(events, today);
  if (first === undefined) return [];
  const ending = events.some(({ kind }) => kind !== 'submitted') ? '.' : '. Nothing since.';
  return [{ ...first, text: `${first.text[0]?.toUpperCase()}${first.text.slice(1)}` }, ...more, { text: ending }];
}

function aside({ channel, variant, location, notes }: PreviewedDraft): readonly Piece[] {
  const known = [channel && CHANNEL_NAMES[channel].name, variant, location].filter(Boolean).join(', ');
  const note = notes === undefined ? '' : ` Note: “${notes.length > 120 ? `${notes.slice(0, 117)}…` : notes}”.`;
  return known === '' && note === '' ? [] : [{ text: `${known === '' ? '' : ` ${capital(known)}.`}${note}` }];
}
