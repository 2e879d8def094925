import type { Trx } from '../db/schema.ts';
import { readDays } from './read-days.ts';
import { readTimelines } from './read-timelines.ts';
import { lastDayOf } from './standing.ts';
import { holdingEvents, toTimelineEvent } from './timeline.ts';

/** The applications whose row or timeline a change touched, as far as the change log and the timelines tell. */
export async function readTouched(trx: Trx, account: string, seq: number): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('change_row')
    .select(['op', 'table_name', 'row_id', 'before'])
    .where('account_id', '=', account)
    .where('seq', '=', seq)
    .where('table_name', 'in', ['application', 'event'])
    .execute();
  const moved = rows.filter(({ op, table_name }) => op === 'update' && table_name === 'event');
  const told = rows.map(({ table_name, row_id, before }) =>
    table_name === 'application' ? row_id : (JSON.parse(before) as { application_id?: string }).application_id,
  );
  const owners = await readOwners(trx, account, { seq, moved: moved.map(({ row_id }) => row_id) });
  return [...new Set([...told.filter((id) => id !== undefined), ...owners])];
}

/** Ids per question: well under what one statement may bind. */
const AT_ONCE = 500;

/** The applications of the events that a change made or moved. */
async function readOwners(trx: Trx, account: string, { seq, moved }: { seq: number; moved: readonly string[] }) {
  const events = trx.selectFrom('event').select('application_id').distinct().where('account_id', '=', account);
  const owners = (await events.where('born', '=', seq).execute()).map(({ application_id }) => application_id);
  for (let from = 0; from < moved.length; from += AT_ONCE) {
    const some = await events.where('id', 'in', moved.slice(from, from + AT_ONCE)).execute();
    owners.push(...some.map(({ application_id }) => application_id));
  }
  return owners;
}

/**
 * Keeps the last day of these applications in line with their timelines. What a change of an older version overwrote or
 * deleted did not have that day yet, so undoing it cannot bring it back.
 */
export async function refreshLastDays(trx: Trx, account: string, ids: readonly string[]): Promise<void> {
  const timelines = await readTimelines(trx, account, ids);
  const known = await readDays(trx, account, ids, 'last_on');
  for (const [id, last_on] of known) {
    const day = lastDayOf(holdingEvents(timelines.get(id) ?? []).map(toTimelineEvent));
    if (day === last_on) continue;
    await trx
      .updateTable('application')
      .set({ last_on: day })
      .where('account_id', '=', account)
      .where('id', '=', id)
      .execute();
  }
}
