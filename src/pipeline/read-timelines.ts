import type { Db, EventRow, Trx } from '../db/schema.ts';

/** Ids per question: well under what one statement may bind. */
const AT_ONCE = 500;

/** All events of some applications by the application's id, each in the order of recording, the corrected ones included. */
export async function readTimelines(
  db: Db | Trx,
  account: string,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly EventRow[]>> {
  const rows: EventRow[] = [];
  for (let from = 0; from < applicationIds.length; from += AT_ONCE) {
    const some = await db
      .selectFrom('event')
      .selectAll()
      .where('account_id', '=', account)
      .where('application_id', 'in', applicationIds.slice(from, from + AT_ONCE))
      .orderBy('born')
      .orderBy('place')
      .execute();
    rows.push(...some);
  }
  return Map.groupBy(rows, ({ application_id }) => application_id);
}
