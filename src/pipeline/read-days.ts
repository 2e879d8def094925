import type { Db, Trx } from '../db/schema.ts';
import type { Day } from '../kernel/day.ts';

/** Ids per question: well under what one statement may bind. */
const AT_ONCE = 500;

/** The day these applications were sent, or the last day anything happened to them, by id; `null` where none is known. */
export async function readDays(
  db: Db | Trx,
  account: string,
  ids: readonly string[],
  column: 'sent_on' | 'last_on',
): Promise<ReadonlyMap<string, Day | null>> {
  const days = new Map<string, Day | null>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await db
      .selectFrom('application')
      .select(['id', `${column} as day`])
      .where('account_id', '=', account)
      .where('id', 'in', ids.slice(from, from + AT_ONCE))
      .execute();
    for (const { id, day } of rows) days.set(id, day);
  }
  return days;
}
