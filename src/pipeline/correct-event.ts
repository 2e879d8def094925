import type { EventKind } from '../analysis/model.ts';
import { type Change, makeChange } from '../db/change-log.ts';
import type { EventRow } from '../db/schema.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';
import { earlyDays } from './early-days.ts';
import { findApplication, nameOf } from './find-application.ts';
import { isToldOtherwise } from './find-contradictions.ts';
import { insertHandEvent } from './insert-hand-event.ts';
import type { EventCorrection } from './model.ts';
import { readDays } from './read-days.ts';
import { readTimeline } from './read-timeline.ts';
import type { RecordedEvent } from './record-event.ts';
import { futureDay, type RecordEventFailure } from './record-for-many.ts';
import { refreshStandings } from './refresh-standings.ts';
import { holdingEvents } from './timeline.ts';

export type CorrectEventFailure =
  | { readonly kind: 'no-such-event'; readonly eventId: string }
  | { readonly kind: 'event-already-corrected'; readonly eventId: string; readonly by: string }
  | { readonly kind: 'event-told-otherwise'; readonly eventId: string }
  | Extract<RecordEventFailure, { kind: 'event-in-the-future' | 'no-such-application' | 'several-applications' }>;

/** Says what an event should have said, or that it never happened. The event stays, and the correction names it. */
export async function correctEvent(
  deps: Deps,
  eventId: string,
  correction: EventCorrection,
): Promise<Result<RecordedEvent, CorrectEventFailure>> {
  const early = 'retracted' in correction ? null : futureDay(correction, deps.today());
  if (early) return fail(early);
  return makeChange<RecordedEvent, CorrectEventFailure>(deps, 'correct-event', async (change) => {
    const { trx, account } = change;
    const ofAccount = trx.selectFrom('event').where('account_id', '=', account);
    const event = await ofAccount.selectAll().where('id', '=', eventId).executeTakeFirst();
    if (!event) return fail({ kind: 'no-such-event', eventId });
    const refused = await whyNot(change, event, correction);
    if (refused) return fail(refused);
    const application = await findApplication(trx, account, event.application_id);
    if (!application.ok) return application;

    const id = deps.newId();
    const before = {
      kind: event.kind as EventKind,
      on: event.on_day,
      heldOn: event.held_on,
      plannedOn: event.planned_on,
      learntOn: event.learnt_on,
      note: event.note,
    };
    const retracted = 'retracted' in correction;
    const said = Object.fromEntries(
      Object.entries(correction).filter(([field, value]) => field !== 'retracted' && value !== undefined),
    );
    await insertHandEvent(change, {
      id,
      applicationId: event.application_id,
      event: { ...before, ...said },
      corrects: eventId,
      retracted,
    });
    await refreshStandings(change, [event.application_id]);
    change.summary = `${retracted ? 'Retracted' : 'Corrected'} ${event.kind} of ${nameOf(application.value)}`;
    return ok({
      id,
      applicationId: event.application_id,
      warnings: await warningsOf(change, id, event.application_id),
    });
  });
}

/** What another source told can only be taken back: held beside what stands it would have happened twice. */
async function whyNot(
  { trx, account }: Change,
  { id: eventId, corrects_id }: EventRow,
  correction: EventCorrection,
): Promise<CorrectEventFailure | null> {
  const ofAccount = trx.selectFrom('event').where('account_id', '=', account);
  const later = await ofAccount.select('id').where('corrects_id', '=', eventId).executeTakeFirst();
  if (later) return { kind: 'event-already-corrected', eventId, by: later.id };
  const first = await ofAccount
    .select(['id', 'corrects_id', 'retracted'])
    .where('id', '=', corrects_id ?? eventId)
    .executeTakeFirst();
  if (!first || !isToldOtherwise(first)) return null;
  const isTakenBack = corrects_id === null && 'retracted' in correction;
  return isTakenBack ? null : { kind: 'event-told-otherwise', eventId };
}

/** A corrected day may lie before it was sent; a corrected day of sending may lie after what came then. */
async function warningsOf({ trx, account }: Change, id: string, applicationId: string): Promise<readonly string[]> {
  const holding = holdingEvents(await readTimeline(trx, account, applicationId));
  const own = holding.filter((event) => event.id === id);
  const sent = await readDays(trx, account, [applicationId], 'sent_on');
  return earlyDays(own[0]?.kind === 'submitted' ? holding : own, sent.get(applicationId) ?? null);
}
