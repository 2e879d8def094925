import { type Change, deleteTracked, makeChange, updateTracked } from '../db/change-log.ts';
import type { ApplicationRow, EventRow } from '../db/schema.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';
import { type FindApplicationFailure, findApplication, nameOf } from './find-application.ts';
import { readTimeline } from './read-timeline.ts';
import { refreshStandings } from './refresh-standings.ts';
import { holdingEvents } from './timeline.ts';

export type MergeApplicationsFailure =
  | FindApplicationFailure
  | { readonly kind: 'same-application'; readonly id: string };

/**
 * Makes one application of two that the person says are the same: `kept` stays and takes over the other's events,
 * and its fields where it has none. Only the person calls this; `undo` parts them again.
 */
export async function mergeApplications(
  deps: Deps,
  kept: string,
  other: string,
): Promise<Result<{ readonly id: string }, MergeApplicationsFailure>> {
  return makeChange<{ id: string }, MergeApplicationsFailure>(deps, 'merge-applications', async (change) => {
    const into = await findApplication(change.trx, change.account, kept);
    if (!into.ok) return into;
    const from = await findApplication(change.trx, change.account, other);
    if (!from.ok) return from;
    const [id, otherId] = [into.value.id, from.value.id];
    if (id === otherId) return fail({ kind: 'same-application', id });
    await moveEvents(change, id, otherId);
    await joinFields(change, id, otherId);
    await pointRowsAt(change, id, otherId);
    await deleteTracked(change, 'application', [otherId]);
    await refreshStandings(change, [id]);
    change.summary = `Merged ${nameOf(from.value)} into ${nameOf(into.value)}`;
    return ok({ id });
  });
}

/** What happens once: the kept application's day holds, unless only the other one knows a day. */
const ONCE = new Set(['submitted', 'accepted', 'declined']);

async function moveEvents(change: Change, id: string, otherId: string) {
  const ownRows = await readTimeline(change.trx, change.account, id);
  const own = holdingEvents(ownRows);
  const rows = await readTimeline(change.trx, change.account, otherId);
  const left = new Set(rows.map((row) => row.id));
  for (const event of holdingEvents(rows)) {
    const twin = own.find(({ kind, on_day }) => kind === event.kind && (ONCE.has(kind) || on_day === event.on_day));
    if (twin && (twin.on_day !== null || event.on_day === null)) continue;
    // The whole chain that ends in the event without a day goes: its end alone would revive its beginning.
    if (twin) await deleteTracked(change, 'event', chainOf(twin, ownRows));
    for (const link of chainOf(event, rows)) {
      left.delete(link);
      await updateTracked(change, 'event', { id: link, application_id: id });
    }
  }
  await deleteTracked(change, 'event', [...left]);
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

/** Columns that belong to the row itself, not to what the person knows about the application. */
const OWN = new Set([
  'account_id',
  'id',
  'born',
  'place',
  'search_id',
  'sent_on',
  'stage',
  'state',
  'batch_id',
  'origin_file',
  'origin_line',
]);

async function joinFields(change: Change, id: string, otherId: string) {
  const [own, others] = [await readRow(change, id), await readRow(change, otherId)];
  const filled = Object.entries(others).filter(
    ([column, value]) => !OWN.has(column) && value !== null && own[column as keyof ApplicationRow] === null,
  );
  const tags = [...new Set([...(JSON.parse(own.tags) as string[]), ...(JSON.parse(others.tags) as string[])])];
  const both = own.notes !== null && others.notes !== null && own.notes !== others.notes;
  await updateTracked(change, 'application', {
    id,
    ...Object.fromEntries(filled),
    tags: JSON.stringify(tags),
    intent: own.intent === 'sent' ? own.intent : others.intent,
    ...(both ? { notes: `${own.notes}\n\n${others.notes}` } : {}),
  });
}

async function readRow({ trx, account }: Change, id: string): Promise<ApplicationRow> {
  return trx
    .selectFrom('application')
    .selectAll()
    .where('account_id', '=', account)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
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
