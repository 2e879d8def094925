import { readJourney } from '../analysis/journey.ts';
import type { Channel, EventKind, StageReached, State, TimelineEvent } from '../analysis/model.ts';
import type { Day } from '../kernel/day.ts';

/** Where an application stands, derived from its timeline. `stage` is `null` for a wish or a draft: nothing was sent. */
export interface Standing {
  readonly sentOn: Day | null;
  readonly stage: StageReached | null;
  readonly state: State;
  /** The last day on which something was sent, heard or held: the day from which one waits. */
  readonly lastOn: Day | null;
}

export type Intent = 'sent' | 'wish' | 'draft';

/** Kinds that say nothing of an answer or of sending: a wish with only these is still a wish. */
const BESIDE: ReadonlySet<EventKind> = new Set<EventKind>(['note', 'withdrawn', 'followed-up', 'acknowledged']);
/** What the person does, which is no sign from the employer. */
const OWN: ReadonlySet<EventKind> = new Set<EventKind>(['followed-up', 'feedback-asked', 'note']);
/** Standing does not wait for a day to come: an event is known once it is recorded. */
const ALWAYS = '9999-12-31';

/** Derives where an application stands; `events` are those that hold, in order. */
export function standingOf(intent: Intent, channel: Channel | null, events: readonly TimelineEvent[]): Standing {
  const lastOn = lastDayOf(events);
  const sentOn = events.find(({ kind }) => kind === 'submitted')?.on ?? null;
  if (intent !== 'sent' && events.every(({ kind }) => BESIDE.has(kind))) {
    const dropped = events.some(({ kind }) => kind === 'withdrawn');
    return { sentOn: null, stage: null, state: dropped ? 'withdrawn' : intent, lastOn };
  }
  const { reached, state } = readJourney({ id: '', sentOn, channel, events }, ALWAYS);
  return { sentOn, stage: reached, state, lastOn };
}

/** The last day on which something was sent, heard or held, told by the events that hold. */
export function lastDayOf(events: readonly TimelineEvent[]): Day | null {
  let last: Day | null = null;
  for (const { kind, on, heldOn } of events) {
    if (OWN.has(kind)) continue;
    for (const day of [on, heldOn]) if (day != null && (last === null || day > last)) last = day;
  }
  return last;
}

/** A standing as the columns of an application that keep it. */
export function standingColumns({ sentOn, stage, state, lastOn }: Standing) {
  return { sent_on: sentOn, stage, state, last_on: lastOn } as const;
}
