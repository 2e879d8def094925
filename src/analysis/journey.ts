import { type Day, dayNumber, numberToDay } from '../kernel/day.ts';
import type { AnalysedApplication, EventKind, Stage, StageReached, State, TimelineEvent, Warning } from './model.ts';
import { STAGES, STAGES_REACHED } from './model.ts';

/** What became of an application at the step that leads to `stage`. */
export interface Step {
  readonly stage: Stage;
  readonly outcome: 'advanced' | 'rejected' | 'withdrawn' | 'pending';
  readonly enteredOn: Day | null;
  /** Days until the outcome, or the age so far of a pending one; `null` where a day is unknown. */
  readonly waitDays: number | null;
  /** Where the day of the outcome is unknown: it came within this many days at most; `null` where that is unknown too. */
  readonly withinDays: number | null;
}

/** An application's way through the stages, derived from its timeline. */
export interface Journey {
  readonly id: string;
  readonly reached: StageReached;
  readonly state: State;
  /** A recruiter wrote first: it enters at `response`, so it has no step to `response`. */
  readonly inbound: boolean;
  /** Its last conversation was logged without saying which round: it may have stood further than `reached` says. */
  readonly unnamedRound: boolean;
  /** The steps it entered, in order; the last one may be open. */
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
}

/** The rank in STAGES_REACHED that a kind of event proves. */
const RANK: Partial<Record<EventKind, number>> = {
  submitted: 0,
  outreach: 1,
  responded: 1,
  assessment: 1,
  screen: 2,
  interview: 2,
  technical: 3,
  final: 4,
  offer: 5,
  accepted: 5,
  declined: 5,
};
const RESPONSE = 1;
const SCREEN = 2;
const TECHNICAL = 3;

interface Known {
  readonly kind: EventKind;
  readonly rank: number;
  /** Days since 1970, or `null` where the day is unknown. */
  readonly on: number | null;
}

/**
 * Reads a timeline: how far it came, where it stands, and how long each step took, as known on `asOf`.
 *
 * A stage that was skipped counts as passed, without a delay of its own. An invitation dated after a
 * rejection reopens the application. A day before it was sent, or after `asOf`, counts as no day.
 */
export function readJourney(application: AnalysedApplication, asOf: Day): Journey {
  const warnings: Warning[] = [];
  const today = dayNumber(asOf) ?? Number.POSITIVE_INFINITY;
  const sentOn = readSentOn(application, today, warnings);
  const read = application.events.map((event) => readEvent(event, application, { sentOn, today, warnings }));
  const events = read.map((event) => (isTestAfterConversation(event, read) ? { ...event, rank: TECHNICAL } : event));
  const inbound = isInbound(application, events, sentOn);
  const reachedRank = events.reduce((highest, { rank }) => Math.max(highest, rank), inbound ? RESPONSE : 0);
  const close = readClose(events);
  const entered = entryDays(events, { sentOn, reachedRank, inbound });
  const steps: Step[] = [];
  for (let rank = inbound ? RESPONSE : 0; rank < STAGES.length && rank <= reachedRank; rank++) {
    steps.push(readStep({ rank, reachedRank, entered, close, today }));
  }
  const reached = STAGES_REACHED[reachedRank] ?? 'applied';
  const unnamedRound = reachedRank === SCREEN && !events.some(({ kind }) => kind === 'screen');
  const state = readState(reachedRank, close, events);
  return { id: application.id, reached, state, inbound, unnamedRound, steps, warnings };
}

function readSentOn(application: AnalysedApplication, today: number, warnings: Warning[]): number | null {
  const submitted = application.events.find(({ kind, on }) => kind === 'submitted' && on !== null);
  const day = application.sentOn ?? submitted?.on ?? null;
  const on = day === null ? null : dayNumber(day);
  if (on === null || on <= today) return on;
  warnings.push({ origin: { application: application.id }, because: `sent on ${day}, after the last known day` });
  return null;
}

function readEvent(
  event: TimelineEvent,
  { id }: AnalysedApplication,
  given: { sentOn: number | null; today: number; warnings: Warning[] },
): Known {
  const { kind } = event;
  const { sentOn, today, warnings } = given;
  const rank = RANK[kind] ?? -1;
  // Where only the day it was held is known, that day stands for the invitation.
  const day = event.on ?? event.heldOn ?? null;
  const on = day === null ? null : dayNumber(day);
  if (on === null || kind === 'submitted') return { kind, rank, on: kind === 'submitted' ? sentOn : on };
  const early = sentOn !== null && on < sentOn && kind !== 'outreach' && kind !== 'note';
  if (!early && on <= today) return { kind, rank, on };
  const because = early ? 'before it was sent' : 'after the last known day';
  warnings.push({ origin: { application: id }, because: `${kind} on ${day}, ${because}: counted without its day` });
  return { kind, rank, on: null };
}

/** A test before any conversation is an assessment; after one it belongs to the technical round. */
function isTestAfterConversation(event: Known, events: readonly Known[]): boolean {
  if (event.kind !== 'assessment') return false;
  const at = events.indexOf(event);
  return events.some(({ kind, on }, index) => {
    if (kind !== 'screen' && kind !== 'interview') return false;
    return on === null || event.on === null ? index < at : on < event.on;
  });
}

/** A recruiter who wrote before anything was sent made it inbound; one who writes afterwards answers. */
function isInbound({ channel }: AnalysedApplication, events: readonly Known[], sentOn: number | null): boolean {
  if (channel === 'inbound') return true;
  const undecided = channel == null || channel === 'recruiter';
  return events.some(({ kind, on }) => {
    if (kind !== 'outreach') return false;
    if (on === null || sentOn === null) return undecided;
    return on < sentOn || (on === sentOn && undecided);
  });
}

interface Close {
  readonly outcome: 'rejected' | 'withdrawn';
  readonly on: number | null;
}

/**
 * The rejection or withdrawal that holds: the first that no later step forward reopened, so that the
 * refusal that arrives after a withdrawal does not turn it into a failure. Undated ones hold where no dated one does.
 */
function readClose(events: readonly Known[]): Close | null {
  let lastForward = Number.NEGATIVE_INFINITY;
  for (const { kind, rank, on } of events) {
    if (rank > 0 && kind !== 'outreach' && on !== null && on > lastForward) lastForward = on;
  }
  let close: Close | null = null;
  for (const { kind, on } of events) {
    if (kind !== 'rejected' && kind !== 'withdrawn') continue;
    if (on !== null && on < lastForward) continue;
    const sooner = close === null || (on !== null && (close.on === null || on < close.on));
    if (sooner) close = { outcome: kind, on };
  }
  return close;
}

interface Entry {
  readonly on: number | null;
  /** No day of its own that fits: the delay to the next stage is unknown. */
  readonly skipped: boolean;
}

/**
 * The day each rank was entered. A rank without an event of its own, below one that was reached, was skipped, and so
 * was one whose event came after a later stage's: it was entered no later than that one, and its own delay is unknown.
 */
function entryDays(
  events: readonly Known[],
  given: { sentOn: number | null; reachedRank: number; inbound: boolean },
): readonly Entry[] {
  const { sentOn, reachedRank, inbound } = given;
  const entries: Entry[] = [];
  let latest = Number.POSITIVE_INFINITY;
  for (let rank = reachedRank, next: number | null = null; rank >= 0; rank--) {
    const own = ownDay(events, rank, sentOn, inbound);
    const late = own.on !== null && own.on > latest;
    const entry: Entry = own.skipped || late ? { on: next, skipped: true } : own;
    entries.unshift(entry);
    next = entry.on;
    if (next !== null) latest = next;
  }
  return entries;
}

function ownDay(events: readonly Known[], rank: number, sentOn: number | null, inbound: boolean): Entry {
  const own = events.filter((event) => event.rank === rank);
  const dated = own.map(({ on }) => on).filter((on) => on !== null);
  if (rank === 0) return { on: sentOn, skipped: false };
  if (rank === RESPONSE && inbound && own.length === 0) return { on: sentOn, skipped: false };
  return { on: dated.length > 0 ? Math.min(...dated) : null, skipped: own.length === 0 };
}

function readStep(given: {
  rank: number;
  reachedRank: number;
  entered: readonly Entry[];
  close: Close | null;
  today: number;
}): Step {
  const { rank, reachedRank, entered, close, today } = given;
  const from = entered[rank];
  const enteredDay = from?.on ?? null;
  const base = { stage: STAGES[rank] as Stage, enteredOn: enteredDay === null ? null : numberToDay(enteredDay) };
  const wait = (until: number | null) =>
    enteredDay === null || until === null || until < enteredDay ? null : until - enteredDay;
  if (rank < reachedRank) {
    if (from?.skipped) return { ...base, outcome: 'advanced', waitDays: null, withinDays: null };
    const waitDays = wait(entered[rank + 1]?.on ?? null);
    const later = entered.slice(rank + 2).find(({ on }) => on !== null)?.on ?? close?.on ?? today;
    return { ...base, outcome: 'advanced', waitDays, withinDays: waitDays === null ? wait(later) : null };
  }
  if (close !== null) {
    const waitDays = wait(close.on);
    return { ...base, outcome: close.outcome, waitDays, withinDays: waitDays === null ? wait(today) : null };
  }
  const waitDays = wait(today) ?? sinceLastKnown(entered.slice(0, rank), today);
  return { ...base, outcome: 'pending', waitDays, withinDays: null };
}

/** The longest a pending application can have waited at a stage it entered on an unknown day. */
function sinceLastKnown(earlier: readonly Entry[], today: number): number | null {
  const last = earlier.findLast(({ on }) => on !== null)?.on ?? null;
  return last === null || today < last ? null : today - last;
}

function readState(reachedRank: number, close: Close | null, events: readonly Known[]): State {
  if (close !== null) return close.outcome;
  if (reachedRank < STAGES.length) return 'open';
  const decided = events
    .filter(({ kind }) => kind === 'accepted' || kind === 'declined')
    .reduce<Known | null>((last, next) => (last === null || !isBefore(next, last) ? next : last), null);
  return decided === null ? 'offer' : (decided.kind as State);
}

/** By their days where both are known; else the order of the timeline holds. */
function isBefore(one: Known, other: Known): boolean {
  return one.on !== null && other.on !== null && one.on < other.on;
}
