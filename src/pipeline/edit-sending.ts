import type { Change } from '../db/change-log.ts';
import type { EventRow } from '../db/schema.ts';
import type { Deps } from './deps.ts';
import { type HandEvent, insertHandEvents } from './insert-hand-event.ts';
import type { ApplicationEdit } from './model.ts';
import { readTimelines } from './read-timelines.ts';
import { holdingEvents } from './timeline.ts';

/**
 * Brings the events of sending in line with an edited day or intent; a corrected event stays beneath its correction.
 */
export async function editSending(deps: Deps, change: Change, ids: readonly string[], edit: ApplicationEdit) {
  if (edit.sentOn === undefined && edit.intent === undefined) return;
  const timelines = await readTimelines(change.trx, change.account, ids);
  const events = ids.flatMap((id) => {
    const event = sendingEvent(timelines.get(id) ?? [], edit);
    return event ? [{ id: deps.newId(), applicationId: id, ...event }] : [];
  });
  await insertHandEvents(change, events);
}

function sendingEvent(
  rows: readonly EventRow[],
  { sentOn, intent }: ApplicationEdit,
): Omit<HandEvent, 'id' | 'applicationId'> | null {
  const submitted = holdingEvents(rows).find(({ kind }) => kind === 'submitted');
  const unsent = intent === 'wish' || intent === 'draft';
  if (submitted && (unsent || (sentOn !== undefined && sentOn !== submitted.on_day))) {
    const event = { kind: 'submitted', on: unsent ? submitted.on_day : (sentOn ?? null) } as const;
    return { event, corrects: submitted.id, retracted: unsent };
  }
  if (submitted || !(intent === 'sent' || (sentOn && !unsent))) return null;
  return { event: { kind: 'submitted', on: sentOn ?? null } };
}
