import { readJourney } from '../analysis/journey.ts';
import type { Channel, EventKind, StageReached, State, TimelineEvent } from '../analysis/model.ts';
import type { Day } from '../kernel/day.ts';

/** Where an application stands, derived from its timeline. `stage` is `null` for a wish or a draft: nothing was sent. */
export interface Standing {
  readonly sentOn: Day | null;
  readonly stage: StageReached | null;
  readonly state: State;
}

export type Intent = 'sent' | 'wish' | 'draft';

/** Kinds that say nothing of an answer or of sending: a wish with only these is still a wish. */
const BESIDE: ReadonlySet<EventKind> = new Set<EventKind>(['note', 'withdrawn', 'followed-up', 'acknowledged']);
/** Standing does not wait for a day to come: an event is known once it is recorded. */
const ALWAYS = '9999-12-31';

/** Derives where an application stands; `events` are those that hold, in order. */
export function standingOf(intent: Intent, channel: Channel | null, events: readonly TimelineEvent[]): Standing {
  const sentOn = events.find(({ kind }) => kind === 'submitted')?.on ?? null;
  if (intent !== 'sent' && events.every(({ kind }) => BESIDE.has(kind))) {
    const dropped = events.some(({ kind }) => kind === 'withdrawn');
    return { sentOn: null, stage: null, state: dropped ? 'withdrawn' : intent };
  }
  const { reached, state } = readJourney({ id: '', sentOn, channel, events }, ALWAYS);
  return { sentOn, stage: reached, state };
}
