import type { TimelineEvent } from '../analysis/model.ts';
import { type Change, insertTracked } from '../db/change-log.ts';

/** Writes one event that the person typed. `corrects` names the event it takes the place of. */
export async function insertHandEvent(
  change: Change,
  given: {
    readonly id: string;
    readonly applicationId: string;
    readonly event: TimelineEvent & { readonly note?: string | null };
    readonly corrects?: string;
    readonly retracted?: boolean;
  },
): Promise<void> {
  const { event } = given;
  await insertTracked(change, 'event', [
    {
      id: given.id,
      application_id: given.applicationId,
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
      corrects_id: given.corrects ?? null,
      retracted: given.retracted ? 1 : 0,
    },
  ]);
}
