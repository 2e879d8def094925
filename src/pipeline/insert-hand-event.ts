import type { TimelineEvent } from '../analysis/model.ts';
import { type Change, insertTracked } from '../db/change-log.ts';

export interface HandEvent {
  readonly id: string;
  readonly applicationId: string;
  readonly event: TimelineEvent & { readonly note?: string | null };
  /** The event it takes the place of. */
  readonly corrects?: string;
  readonly retracted?: boolean;
}

/** Writes one event that the person typed. */
export async function insertHandEvent(change: Change, given: HandEvent): Promise<void> {
  await insertHandEvents(change, [given]);
}

/** Writes events that the person typed, of one or of many applications. */
export async function insertHandEvents(change: Change, given: readonly HandEvent[]): Promise<void> {
  const rows = given.map(({ id, applicationId, event, corrects, retracted }) => ({
    id,
    application_id: applicationId,
    kind: event.kind,
    on_day: event.on,
    inferred: 0,
    held_on: event.heldOn ?? null,
    planned_on: event.plannedOn ?? null,
    learnt_on: event.learntOn ?? null,
    learnt_at: change.at,
    note: event.note ?? null,
    origin_kind: 'hand',
    origin_file: null,
    origin_line: null,
    batch_id: null,
    corrects_id: corrects ?? null,
    retracted: retracted ? 1 : 0,
  }));
  await insertTracked(change, 'event', rows);
}
