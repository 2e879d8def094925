import { type Change, deleteTracked, makeChange, updateTracked } from '../db/change-log.ts';
import type { EventRow } from '../db/schema.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';
import { type FindApplicationFailure, findApplication, nameOf } from './find-application.ts';
import { mergeFields } from './merge-fields.ts';
import { readTimeline } from './read-timeline.ts';
import { refreshStandings } from './refresh-standings.ts';
import { holdingEvents } from './timeline.ts';

export interface MergedApplication {
  readonly id: string;
  /** What both said differently, with what was kept and what was dropped; usually nothing. */
  readonly warnings: readonly string[];
}

export type MergeApplicationsFailure =
  | FindApplicationFailure
  | { readonly kind: 'same-application'; readonly id: string };

/**
 * Makes one application of two that the person says are the same: `kept` stays and takes over the other's events,
 * and its fields where it has none. Where both say different things the kept one's hold, and `warnings` name what was
 * dropped. Only the person calls this; `undo` parts them again.
 */
export async function mergeApplications(
  deps: Deps,
  kept: string,
  other: string,
): Promise<Result<MergedApplication, MergeApplicationsFailure>> {
  return makeChange<MergedApplication, MergeApplicationsFailure>(deps, 'merge-applications', async (change) => {
    const into = await findApplication(change.trx, change.account, kept);
    if (!into.ok) return into;
    const from = await findApplication(change.trx, change.account, other);
    if (!from.ok) return from;
    const [id, otherId] = [into.value.id, from.value.id];
    if (id === otherId) return fail({ kind: 'same-application', id });
    const days = await moveEvents(change, id, otherId);
    const fields = await mergeFields(change, id, otherId);
    await pointRowsAt(change, id, otherId);
    await moveDraws(change, id, otherId);
    await deleteTracked(change, 'application', [otherId]);
    await refreshStandings(change, [id]);
    change.summary = `Merged ${nameOf(from.value)} into ${nameOf(into.value)}`;
    return ok({ id, warnings: [...days, ...fields] });
  });
}

/** What happens once: the kept application's day holds, unless only the other one knows a day. */
const ONCE = new Set(['submitted', 'accepted', 'declined']);

/** Returns a sentence for each day of the other application that was dropped, because the kept one tells another. */
async function moveEvents(change: Change, id: string, otherId: string): Promise<readonly string[]> {
  const dropped: string[] = [];
  const ownRows = await readTimeline(change.trx, change.account, id);
  const own = holdingEvents(ownRows);
  const rows = await readTimeline(change.trx, change.account, otherId);
  const left = new Set(rows.map((row) => row.id));
  for (const event of holdingEvents(rows)) {
    const twin = own.find(({ kind, on_day }) => kind === event.kind && (ONCE.has(kind) || on_day === event.on_day));
    if (twin && (twin.on_day !== null || event.on_day === null)) {
      if (twin.on_day !== event.on_day && event.on_day !== null) {
        dropped.push(`${twin.kind}: kept ${twin.on_day}, dropped ${event.on_day}`);
      }
      continue;
    }
    // The whole chain that ends in the event without a day goes: its end alone would revive its beginning.
    if (twin) await deleteTracked(change, 'event', chainOf(twin, ownRows));
    for (const link of chainOf(event, rows)) {
      left.delete(link);
      await updateTracked(change, 'event', { id: link, application_id: id });
    }
  }
  await deleteTracked(change, 'event', [...left]);
  return dropped;
}

/** The event and everything it corrects, back to the first. */
function chainOf(event: EventRow, rows: readonly EventRow[]): string[] {
  const chain = [event.id];
  for (let before = event.corrects_id; before !== null; ) {
    chain.push(before);
    before = rows.find(({ id }) => id === before)?.corrects_id ?? null;
  }
  return chain;
}

/** What was drawn for the other one stays drawn; where both were drawn for, the kept one's draw holds. */
async function moveDraws(change: Change, id: string, otherId: string) {
  const draws = await change.trx
    .selectFrom('draw')
    .select(['id', 'experiment_id', 'application_id'])
    .where('account_id', '=', change.account)
    .where('application_id', 'in', [id, otherId])
    .execute();
  const own = new Set(draws.flatMap((draw) => (draw.application_id === id ? draw.experiment_id : [])));
  const moving = draws.filter(({ application_id }) => application_id === otherId);
  const [twice, once] = [moving.filter(isTwice), moving.filter((draw) => !isTwice(draw))];
  await deleteTracked(
    change,
    'draw',
    twice.map((draw) => draw.id),
  );
  for (const draw of once) await updateTracked(change, 'draw', { id: draw.id, application_id: id });

  function isTwice({ experiment_id }: (typeof draws)[number]) {
    return own.has(experiment_id);
  }
}

/** The file that brought the other application must find it again in the kept one. */
async function pointRowsAt(change: Change, id: string, otherId: string) {
  const rows = await change.trx
    .selectFrom('imported_row')
    .select('id')
    .where('account_id', '=', change.account)
    .where('application_id', '=', otherId)
    .execute();
  for (const row of rows) await updateTracked(change, 'imported_row', { id: row.id, application_id: id });
}
