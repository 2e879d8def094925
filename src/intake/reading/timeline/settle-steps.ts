import { ENDING_KINDS, type EventKind, STEP_KINDS, type State } from '../../../analysis/model.ts';
import type { Day } from '../../../kernel/day.ts';
import type { DraftEvent } from '../../draft.ts';
import type { Concept } from '../stages/concept.ts';
import { orderEvents } from './order-steps.ts';
import type { Step } from './step.ts';

export interface RowFacts {
  readonly steps: readonly Step[];
  readonly sentOn: Day | null;
  readonly sentOnInferred: boolean;
  /**
   * `flagged`: an "applied: yes" stands in the row; `dated`: a day under "applied", so that "new" cannot mean "not sent yet";
   * `no`: it was not sent; `undated`: the day is missing where other rows have one.
   */
  readonly sent: 'flagged' | 'dated' | 'no' | 'undated' | 'unsaid';
  readonly inbound: boolean;
  /** What a bare "declined" means in this file. */
  readonly declined: () => 'rejected' | 'withdrawn' | 'declined';
}

export interface Settled {
  /** `sent` stands for whatever state the events amount to. */
  readonly state: Extract<State, 'wish' | 'draft'> | 'sent';
  readonly events: readonly DraftEvent[];
  readonly undelivered: boolean;
}

const CONVERSATIONS: ReadonlySet<Concept> = new Set<Concept>(['screen', 'interview', 'second', 'technical', 'final']);
const CLOSINGS: ReadonlySet<EventKind> = new Set<EventKind>(ENDING_KINDS);
/** Kinds that prove something was sent, or that a process is running. */
const PROOFS: ReadonlySet<Concept> = new Set<Concept>([...STEP_KINDS, 'accepted', 'declined', 'test', 'second']);
const NO_EVENT: ReadonlySet<Concept> = new Set<Concept>([
  'silent',
  'open',
  'neutral',
  'wish',
  'wish?',
  'draft',
  'undelivered',
  'note',
]);

/** Makes of everything a row says one timeline, or finds that nothing was ever sent. */
export function settleSteps(facts: RowFacts): Settled {
  const { steps } = facts;
  const unsent = unsentState(facts);
  if (unsent !== null)
    return { state: unsent, events: [], undelivered: steps.some(({ concept }) => concept === 'undelivered') };
  if (steps.length === 0) return { state: 'sent', events: firstEvents(facts), undelivered: false };
  const events: DraftEvent[] = [];
  let talked = false;
  for (const step of byTime(steps)) {
    if (NO_EVENT.has(step.concept) || step.concept === 'submitted') continue;
    const kind = kindOf(step.concept, talked, facts);
    talked ||= CONVERSATIONS.has(step.concept);
    addEvent(events, toEvent(kind, step));
  }
  const kept = firstEvents(facts);
  for (const event of events) if (!isCoveredBy(event, events)) kept.push(event);
  return { state: 'sent', events: orderEvents(kept), undelivered: false };
}

function unsentState({ steps, sent }: RowFacts): 'wish' | 'draft' | null {
  if (steps.some(({ concept }) => PROOFS.has(concept))) return null;
  const says = (concept: Concept) => steps.some((step) => step.concept === concept);
  if (says('undelivered')) return 'wish';
  const submitted = says('submitted') || says('rejected') || says('acknowledged') || says('withdrawn');
  if (sent === 'flagged') return null;
  if (says('wish') && !submitted) return 'wish';
  if (says('draft') && !submitted) return sent === 'dated' ? null : 'draft';
  if (sent === 'no' && !submitted) return 'wish';
  if (sent === 'dated' || submitted) return null;
  if (says('open') && sent === 'undated') return 'wish';
  return says('wish?') || says('lost-interest') ? 'wish' : null;
}

/** Dated steps in order of time; undated ones stay where they stood, as columns and lines run in the order of the process. */
function byTime(steps: readonly Step[]): readonly Step[] {
  if (steps.length < 2 || steps.some(({ on }) => on === null)) return steps;
  return steps.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : 0));
}

function kindOf(concept: Concept, talked: boolean, facts: RowFacts): EventKind {
  switch (concept) {
    case 'test':
      return talked ? 'technical' : 'assessment';
    case 'second':
      return 'technical';
    case 'lost-interest':
      return 'withdrawn';
    case 'declined?':
      return facts.steps.some((step) => step.concept === 'offer') ? 'declined' : facts.declined();
    default:
      return concept as EventKind;
  }
}

function toEvent(kind: EventKind, { on, inferred, heldOn, note }: Step): DraftEvent {
  const event: { -readonly [Key in keyof DraftEvent]: DraftEvent[Key] } = { kind, on };
  if (inferred && on !== null) event.inferred = true;
  if (heldOn) event.heldOn = heldOn;
  if (note) event.note = note;
  return event;
}

/** The same thing said twice, once with a day and once without, is one event; two days are two. */
function addEvent(events: DraftEvent[], event: DraftEvent): void {
  const same = events.findIndex(
    ({ kind, on }) => kind === event.kind && (on === null || event.on === null || on === event.on),
  );
  const known = events[same];
  if (known === undefined) events.push(event);
  else if (known.on === null && event.on !== null) events[same] = event;
}

/** A bare "interview" or "responded" without a day adds nothing beside an event that says more. */
function isCoveredBy(event: DraftEvent, events: readonly DraftEvent[]): boolean {
  if (event.on !== null) return false;
  if (event.kind === 'interview')
    return events.some(({ kind }) => kind === 'screen' || kind === 'technical' || kind === 'final');
  if (event.kind === 'responded')
    return events.some(({ kind }) => PROOFS.has(kind) && kind !== 'responded' && !CLOSINGS.has(kind));
  return false;
}

function firstEvents({ steps, sentOn, sentOnInferred, inbound }: RowFacts): DraftEvent[] {
  const said = steps.find(({ concept, on }) => concept === 'submitted' && on !== null);
  const submitted = toEvent('submitted', {
    concept: 'submitted',
    on: sentOn ?? said?.on ?? null,
    inferred: sentOn === null ? (said?.inferred ?? false) : sentOnInferred,
  });
  if (!inbound || steps.some(({ concept }) => concept === 'outreach')) return [submitted];
  return [toEvent('outreach', { concept: 'outreach', on: submitted.on, inferred: sentOnInferred }), submitted];
}
