import type { EventKind } from '../analysis/model.ts';
import { type Change, makeChange } from '../db/change-log.ts';
import type { EventRow } from '../db/schema.ts';
import type { Day } from '../kernel/day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';
import { earlyDays } from './early-days.ts';
import { type FindApplicationFailure, type NamedApplication, nameOf } from './find-application.ts';
import { findApplications } from './find-applications.ts';
import { type HandEvent, insertHandEvents } from './insert-hand-event.ts';
import { type ManyChanged, nameOfMany } from './many-changed.ts';
import type { NewEvent } from './model.ts';
import { readDays } from './read-days.ts';
import { readTimelines } from './read-timelines.ts';
import { refreshStandings } from './refresh-standings.ts';
import { holdingEvents } from './timeline.ts';

/** `ids` are the applications it was recorded for; those that had it already are told in `warnings`. */
export interface RecordedForMany extends ManyChanged {
  readonly events: readonly { readonly id: string; readonly applicationId: string }[];
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
const ONCE: ReadonlySet<string> = new Set<EventKind>(['submitted', 'accepted', 'declined']);
/** What closes an application: the same one on the same day was said already. */
const CLOSING: ReadonlySet<string> = new Set<EventKind>(['rejected', 'withdrawn']);

/**
 * Adds something that happened to several applications to their timelines, all of them or none, as one change. Without
 * a day it counts for the stage, not for delays; said again with its day, what happens once is one event that now has
 * a day. Where it is recorded already it is left as it is; where it is for all of them, nothing is done.
 */
export async function recordForMany(
  deps: Deps,
  applications: readonly string[],
  event: NewEvent,
): Promise<Result<RecordedForMany, RecordEventFailure>> {
  const early = futureDay(event, deps.today());
  if (early) return fail(early);
  return makeChange<RecordedForMany, RecordEventFailure>(deps, 'record-event', async (change) => {
    const found = await findApplications(change.trx, change.account, applications);
    if (!found.ok) return found;
    const timelines = await readTimelines(
      change.trx,
      change.account,
      found.value.map(({ id }) => id),
    );
    const places = found.value.map((one) => placeFor(event, one, timelines.get(one.id) ?? []));
    const [first] = places;
    if (first?.twin && places.every(({ twin }) => twin)) {
      const { id: eventId, on_day: on } = first.twin;
      return fail({ kind: 'event-already-recorded', eventId, event: event.kind, on });
    }
    return ok(await write(deps, change, event, places));
  });
}

/** Where an event goes in one timeline: beside the rest, in the place of one without a day, or nowhere, having a twin. */
interface Place {
  readonly application: NamedApplication;
  readonly holding: readonly EventRow[];
  readonly undated: EventRow | undefined;
  readonly twin: EventRow | undefined;
}

function placeFor(event: NewEvent, application: NamedApplication, rows: readonly EventRow[]): Place {
  const holding = holdingEvents(rows);
  const same = holding.filter(({ kind }) => kind === event.kind);
  const canGetADay = ONCE.has(event.kind) || CLOSING.has(event.kind);
  const undated = event.on !== null && canGetADay ? same.find(({ on_day }) => on_day === null) : undefined;
  const twin = same.find(({ on_day }) => ONCE.has(event.kind) || (CLOSING.has(event.kind) && on_day === event.on));
  return { application, holding, undated, twin: twin === undated ? undefined : twin };
}

async function write(deps: Deps, change: Change, event: NewEvent, places: readonly Place[]): Promise<RecordedForMany> {
  const open = places.filter(({ twin }) => !twin);
  const events = open.map(
    ({ application, undated }): HandEvent => ({
      id: deps.newId(),
      applicationId: application.id,
      event,
      ...(undated ? { corrects: undated.id } : {}),
    }),
  );
  const ids = events.map(({ applicationId }) => applicationId);
  await insertHandEvents(change, events);
  await refreshStandings(change, ids);
  const names = nameOfMany(open.map(({ application }) => nameOf(application)));
  change.summary = `Recorded ${event.kind}${event.on ? ` on ${event.on}` : ''} for ${names}`;
  return {
    ids,
    events: events.map(({ id, applicationId }) => ({ id, applicationId })),
    warnings: await warningsOf(change, event, places),
  };
}

async function warningsOf(change: Change, event: NewEvent, places: readonly Place[]): Promise<readonly string[]> {
  const ids = places.map(({ application }) => application.id);
  const sent = await readDays(change.trx, change.account, ids, 'sent_on');
  return places.flatMap(({ application, holding, twin }) => {
    const about = places.length > 1 ? `${nameOf(application)}: ` : '';
    if (twin)
      return [
        `${about}${twin.kind}${twin.on_day ? ` on ${twin.on_day}` : ''} is recorded already, it was left as it is`,
      ];
    const touched = event.kind === 'submitted' ? holding : [{ kind: event.kind, on_day: event.on }];
    return earlyDays(touched, sent.get(application.id) ?? null).map((warning) => `${about}${warning}`);
  });
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
