import { type Day, dayNumber } from '../kernel/day.ts';
import type { AnalysedApplication, EventKind, Stage, StageReached, State, TimelineEvent, Warning } from './model.ts';
import { STAGES, STAGES_REACHED } from './model.ts';

/** What became of an application at the step that leads to `stage`. */
export interface Step {
  readonly stage: Stage;
  readonly outcome: 'advanced' | 'rejected' | 'withdrawn' | 'pending';
  readonly enteredOn: Day | null;
  /** Days until the outcome, or the age so far of a pending one; `null` where a day is unknown. */
  readonly waitDays: number | null;
}

/** An application's way through the stages, derived from its timeline. */
export interface Journey {
  readonly id: string;
  readonly reached: StageReached;
  readonly state: State;
  /** A recruiter wrote first: it enters at `response`, so it has no step to `response`. */
  readonly inbound: boolean;
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
  const events = application.events.map((event) => readEvent(event, application, sentOn, today, warnings));
  const inbound = isInbound(application, events);
  const reachedRank = events.reduce((highest, { rank }) => Math.max(highest, rank), inbound ? 1 : 0);
  const close = readClose(events);
  const entered = entryDays(events, sentOn, reachedRank, inbound);
  const steps: Step[] = [];
  for (let rank = inbound ? 1 : 0; rank < STAGES.length && rank <= reachedRank; rank++) {
    steps.push(readStep({ rank, reachedRank, entered, close, today }));
  }
  return {
    id: application.id,
    reached: STAGES_REACHED[reachedRank] ?? 'applied',
    state: readState(reachedRank, close, events),
    inbound,
    steps,
    warnings,
  };
}

function readSentOn(application: AnalysedApplication, today: number, warnings: Warning[]): number | null {
  const submitted = application.events.find(({ kind }) => kind === 'submitted');
  const day = application.sentOn ?? submitted?.on ?? null;
  const on = day === null ? null : dayNumber(day);
  if (on === null || on <= today) return on;
  warnings.push({ origin: { application: application.id }, because: `sent on ${day}, after the last known day` });
  return null;
}

function readEvent(
  { kind, on: day }: TimelineEvent,
  { id }: AnalysedApplication,
  sentOn: number | null,
  today: number,
  warnings: Warning[],
): Known {
  const rank = RANK[kind] ?? -1;
  const on = day === null ? null : dayNumber(day);
  if (on === null) return { kind, rank, on };
  const early = sentOn !== null && on < sentOn && kind !== 'outreach' && kind !== 'note';
  if (!early && on <= today) return { kind, rank, on };
  const because = early ? 'before it was sent' : 'after the last known day';
  warnings.push({ origin: { application: id }, because: `${kind} on ${day}, ${because}: counted without its day` });
  return { kind, rank, on: null };
}

function isInbound({ channel }: AnalysedApplication, events: readonly Known[]): boolean {
  return channel === 'inbound' || (channel == null && events.some(({ kind }) => kind === 'outreach'));
}

interface Close {
  readonly outcome: 'rejected' | 'withdrawn';
  readonly on: number | null;
}

/** The rejection or withdrawal that still holds, if any. */
function readClose(events: readonly Known[]): Close | null {
  let close: Close | null = null;
  for (const { kind, on } of events) {
    if (kind !== 'rejected' && kind !== 'withdrawn') continue;
    // Of several the latest dated one holds; an undated one never displaces a dated one.
    if (close === null || (on !== null && (close.on === null || on >= close.on))) close = { outcome: kind, on };
  }
  if (close === null) return null;
  const closedOn = close.on;
  const reopened = closedOn !== null && events.some(({ rank, on }) => rank > 0 && on !== null && on > closedOn);
  return reopened ? null : close;
}

/**
 * The day each rank was entered. A rank without an event of its own, below one that was reached, was
 * skipped: the day is that of the next one, and `skipped` keeps its delay out of the estimate.
 */
function entryDays(events: readonly Known[], sentOn: number | null, reachedRank: number, inbound: boolean) {
  const days: { on: number | null; skipped: boolean }[] = [];
  for (let rank = 0; rank <= reachedRank; rank++) {
    const own = events.filter((event) => event.rank === rank);
    const dated = own.map(({ on }) => on).filter((on) => on !== null);
    if (rank === 0 || (rank === 1 && inbound && own.length === 0)) {
      days.push({ on: sentOn ?? (dated.length > 0 ? Math.min(...dated) : null), skipped: false });
    } else if (own.length > 0) {
      days.push({ on: dated.length > 0 ? Math.min(...dated) : null, skipped: false });
    } else {
      days.push({ on: null, skipped: true });
    }
  }
  for (let rank = reachedRank - 1; rank > 0; rank--) {
    const next = days[rank + 1];
    if (days[rank]?.skipped && next) days[rank] = { on: next.on, skipped: true };
  }
  return days;
}

function readStep(given: {
  rank: number;
  reachedRank: number;
  entered: ReturnType<typeof entryDays>;
  close: Close | null;
  today: number;
}): Step {
  const { rank, reachedRank, entered, close, today } = given;
  const from = entered[rank];
  const enteredDay = from?.on ?? null;
  const base = {
    stage: STAGES[rank] as Stage,
    enteredOn: enteredDay === null ? null : new Date(enteredDay * 86_400_000).toISOString().slice(0, 10),
  };
  const wait = (until: number | null) => (enteredDay === null || until === null ? null : until - enteredDay);
  if (rank < reachedRank) {
    const next = entered[rank + 1];
    const waitDays = from?.skipped ? null : wait(next?.on ?? null);
    return { ...base, outcome: 'advanced', waitDays: waitDays !== null && waitDays < 0 ? null : waitDays };
  }
  if (close === null) return { ...base, outcome: 'pending', waitDays: wait(today) };
  const waitDays = wait(close.on);
  return { ...base, outcome: close.outcome, waitDays: waitDays !== null && waitDays < 0 ? null : waitDays };
}

function readState(reachedRank: number, close: Close | null, events: readonly Known[]): State {
  if (close !== null) return close.outcome;
  if (reachedRank < STAGES.length) return 'open';
  const decided = events.findLast(({ kind }) => kind === 'accepted' || kind === 'declined');
  return decided === undefined ? 'offer' : (decided.kind as State);
}
