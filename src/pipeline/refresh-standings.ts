import type { Channel } from '../analysis/model.ts';
import { type Change, updateManyTracked } from '../db/change-log.ts';
import { type Intent, standingColumns, standingOf } from './standing.ts';
import { holdingEvents, TIMELINE_COLUMNS, type TimelineRow, toTimelineEvent } from './timeline.ts';

/** Ids per question: well under what one statement may bind. */
const AT_ONCE = 500;

/**
 * Derives again where these applications stand and keeps it beside them, so that a list of 10,000 need not read
 * 40,000 events. Every operation that touches a timeline ends with it.
 */
export async function refreshStandings(change: Change, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_ONCE) await refreshChunk(change, ids.slice(from, from + AT_ONCE));
}

async function refreshChunk(change: Change, ids: string[]) {
  const { trx, account } = change;
  const applications = await trx
    .selectFrom('application')
    .select(['id', 'intent', 'channel'])
    .where('account_id', '=', account)
    .where('id', 'in', ids)
    .execute();
  const events = await trx
    .selectFrom('event')
    .select(TIMELINE_COLUMNS)
    .where('account_id', '=', account)
    .where('application_id', 'in', ids)
    .execute();
  const byApplication = Map.groupBy(events, ({ application_id }) => application_id);
  const standings = applications.map(({ id, intent, channel }) => ({
    id,
    ...standingOfRows(intent as Intent, channel as Channel | null, byApplication.get(id) ?? []),
  }));
  await updateManyTracked(change, 'application', standings);
}

/** The columns of an application that follow from its timeline. */
export function standingOfRows(intent: Intent, channel: Channel | null, rows: readonly TimelineRow[]) {
  return standingColumns(standingOf(intent, channel, holdingEvents(rows).map(toTimelineEvent)));
}
