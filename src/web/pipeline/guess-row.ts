import { readJourney } from '../../analysis/journey.ts';
import type { EventKind, TimelineEvent } from '../../analysis/model.ts';
import type { ApplicationRow } from '../../http/api.ts';
import type { ApplicationEdit, NewEventInput } from '../../pipeline/model.ts';

/** Kinds that say nothing of an answer: a wish with only these is still a wish. */
const BESIDE: ReadonlySet<EventKind> = new Set<EventKind>(['note', 'followed-up', 'acknowledged']);
/** What the person does, which is no sign from the employer. */
const OWN: ReadonlySet<EventKind> = new Set<EventKind>(['followed-up', 'feedback-asked', 'note']);
const ALWAYS = '9999-12-31';

/** A row as it will most likely stand after an edit, until the server has answered. */
export function guessEdited(row: ApplicationRow, edit: ApplicationEdit): ApplicationRow {
  const { company, role, channel, variant, location, tags, intent, sentOn } = edit;
  const plain = Object.fromEntries(
    Object.entries({ company, role, channel, variant, location, tags }).filter(([, value]) => value !== undefined),
  );
  const edited = { ...row, ...plain };
  const isUnsent = intent === 'wish' || intent === 'draft';
  if (isUnsent) return { ...edited, intent, state: intent, stage: null, sentOn: null };
  const isSent = sentOn !== undefined || intent === 'sent';
  if (!isSent) return edited;
  const day = sentOn === undefined ? row.sentOn : sentOn;
  const isNew = row.stage === null;
  return {
    ...edited,
    sentOn: day,
    ...(isNew ? ({ stage: 'applied', state: 'open', intent: 'sent' } as const) : {}),
    lastOn: row.lastOn === row.sentOn ? day : row.lastOn,
  };
}

/** A row as it will most likely stand after something was recorded for it, until the server has answered. */
export function guessRecorded(row: ApplicationRow, event: NewEventInput): ApplicationRow {
  const { kind } = event;
  const days = { ...row, ...guessDays(row, event) };
  if (row.stage === null && BESIDE.has(kind)) return days;
  if (row.stage === null && kind === 'withdrawn') return { ...days, state: 'withdrawn' };
  const sentOn = kind === 'submitted' ? (event.on ?? row.sentOn) : row.sentOn;
  const events = [...eventsOf(row), { kind, on: event.on ?? null }];
  const { reached, state } = readJourney({ id: row.id, sentOn, channel: row.channel, events }, ALWAYS);
  return { ...days, sentOn, stage: reached, state, intent: 'sent' };
}

function guessDays({ lastOn, plannedOn, plannedKind }: ApplicationRow, event: NewEventInput) {
  const { kind, on = null, heldOn = null } = event;
  const heard = OWN.has(kind) ? [] : [on, heldOn].filter((day) => day !== null);
  const last = [lastOn, ...heard].filter((day) => day !== null).toSorted();
  const isPlanned = event.plannedOn != null && heldOn === null;
  return {
    lastOn: last.at(-1) ?? null,
    plannedOn: isPlanned ? (event.plannedOn ?? null) : plannedOn,
    plannedKind: isPlanned ? kind : plannedKind,
  };
}

/** A timeline that leads to where the row stands; what else happened cannot change where one more event leads. */
function eventsOf({ sentOn, stage, state, lastOn }: ApplicationRow): readonly TimelineEvent[] {
  const reached =
    stage === null || stage === 'applied'
      ? []
      : [{ kind: stage === 'response' ? 'responded' : stage, on: lastOn } as const];
  const ended = state === 'rejected' || state === 'withdrawn' || state === 'accepted' || state === 'declined';
  return [{ kind: 'submitted', on: sentOn }, ...reached, ...(ended ? [{ kind: state, on: lastOn }] : [])];
}

/** What of a line is known before it is recorded. */
export type Added = {
  readonly [Field in 'company' | 'role' | 'channel' | 'sentOn' | 'location' | 'intent']?:
    | ApplicationRow[Field]
    | undefined;
};

/** The row of an application that was only just typed. */
export function guessAdded(id: string, searchId: string, added: Added): ApplicationRow {
  const { company = null, role = null, channel = null, sentOn = null, location = null, intent = 'sent' } = added;
  const isSent = intent === 'sent';
  return {
    id,
    company,
    role,
    sentOn,
    stage: isSent ? (channel === 'inbound' ? 'response' : 'applied') : null,
    state: isSent ? 'open' : intent,
    channel,
    searchId,
    variant: null,
    location,
    tags: [],
    drawn: [],
    intent,
    lastOn: sentOn,
    plannedOn: null,
    plannedKind: null,
    excerpt: null,
  };
}

/** What a line says by the place of its parts alone, where nothing has read it yet: company first, then the role. */
export function firstLook(line: string): Added {
  const [company = '', role = ''] = line.split(/[,\t]/).map((part) => part.trim());
  return { company: company || null, role: role || null };
}
