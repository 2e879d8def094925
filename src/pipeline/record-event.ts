import type { EventKind } from '../analysis/model.ts';
import { type Change, makeChange } from '../db/change-log.ts';
import type { Day } from '../kernel/day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';
import { type FindApplicationFailure, findApplication, nameOf } from './find-application.ts';
import { insertHandEvent } from './insert-hand-event.ts';
import type { NewEvent } from './model.ts';
import { readTimeline } from './read-timeline.ts';
import { refreshStandings } from './refresh-standings.ts';
import { holdingEvents } from './timeline.ts';

export interface RecordedEvent {
  /** The id of the event. */
  readonly id: string;
  readonly applicationId: string;
  /** What the analysis will set aside, such as a day before the application was sent. */
  readonly warnings: readonly string[];
}

export type RecordEventFailure =
  | FindApplicationFailure
  | {
      readonly kind: 'event-in-the-future';
      readonly field: 'on' | 'heldOn' | 'learntOn';
      readonly day: Day;
      readonly today: Day;
    }
  | {
      readonly kind: 'event-already-recorded';
      readonly eventId: string;
      readonly event: EventKind;
      readonly on: Day | null;
    };

/** What happens to an application once; on another day it is a correction, not a second event. */
const ONCE: ReadonlySet<EventKind> = new Set<EventKind>(['submitted', 'accepted', 'declined']);
/** What closes an application: the same one on the same day was said already. */
const CLOSING: ReadonlySet<EventKind> = new Set<EventKind>(['rejected', 'withdrawn']);

/**
 * Adds something that happened to an application's timeline. Without a day it counts for the stage, not for delays;
 * said again with its day, what happens once is one event that now has a day.
 */
export async function recordEvent(
  deps: Deps,
  application: string,
  event: NewEvent,
): Promise<Result<RecordedEvent, RecordEventFailure>> {
  const early = futureDay(event, deps.today());
  if (early) return fail(early);
  return makeChange<RecordedEvent, RecordEventFailure>(deps, 'record-event', async (change) => {
    const found = await findApplication(change.trx, change.account, application);
    if (!found.ok) return found;
    const applicationId = found.value.id;
    const holding = holdingEvents(await readTimeline(change.trx, change.account, applicationId));
    const same = holding.filter(({ kind }) => kind === event.kind);
    const undated = event.on === null ? undefined : same.find((one) => one.on_day === null && canGetADay(one.kind));
    const twin = same.find(({ on_day }) => ONCE.has(event.kind) || (CLOSING.has(event.kind) && on_day === event.on));
    if (twin && twin !== undated) {
      return fail({ kind: 'event-already-recorded', eventId: twin.id, event: event.kind, on: twin.on_day });
    }
    const id = deps.newId();
    await insertHandEvent(change, { id, applicationId, event, ...(undated ? { corrects: undated.id } : {}) });
    await refreshStandings(change, [applicationId]);
    change.summary = `Recorded ${event.kind}${event.on ? ` on ${event.on}` : ''} for ${nameOf(found.value)}`;
    return ok({ id, applicationId, warnings: await warningsOf(change, applicationId, event) });
  });
}

function canGetADay(kind: string): boolean {
  return ONCE.has(kind as EventKind) || CLOSING.has(kind as EventKind);
}

/** The first day of an event that has not come yet. A planned day may lie ahead. */
export function futureDay(
  event: {
    readonly on?: Day | null | undefined;
    readonly heldOn?: Day | null | undefined;
    readonly learntOn?: Day | null | undefined;
  },
  today: Day,
): Extract<RecordEventFailure, { kind: 'event-in-the-future' }> | null {
  for (const field of ['on', 'heldOn', 'learntOn'] as const) {
    const day = event[field];
    if (day && day > today) return { kind: 'event-in-the-future', field, day, today };
  }
  return null;
}

async function warningsOf({ trx, account }: Change, id: string, { kind, on }: NewEvent): Promise<string[]> {
  const { sent_on } = await trx
    .selectFrom('application')
    .select('sent_on')
    .where('account_id', '=', account)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (on === null || sent_on === null || on >= sent_on || kind === 'outreach' || kind === 'note') return [];
  return [`${kind} on ${on} lies before it was sent on ${sent_on}: it counts without its day`];
}
