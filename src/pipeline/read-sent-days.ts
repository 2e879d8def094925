import type { Db, Trx } from '../db/schema.ts';
import type { Day } from '../kernel/day.ts';

/** Ids per question: well under what one statement may bind. */
const AT_ONCE = 500;

/** The day each of these applications was sent, by its id; `null` where that is unknown or nothing was sent. */
export async function readSentDays(
  db: Db | Trx,
  account: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Day | null>> {
  const days = new Map<string, Day | null>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await db
      .selectFrom('application')
      .select(['id', 'sent_on'])
      .where('account_id', '=', account)
      .where('id', 'in', ids.slice(from, from + AT_ONCE))
      .execute();
    for (const { id, sent_on } of rows) days.set(id, sent_on);
  }
  return days;
}
