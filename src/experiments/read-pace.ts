import type { SearchRow } from '../db/schema.ts';
import { addDays, type Day } from '../kernel/day.ts';
import type { ReadDeps } from '../pipeline/deps.ts';

const WEEKS = 4;

/** Applications a week: the pace the person set, else the mean of the last four weeks; `null` where nothing was sent in them. */
export async function readPace(
  { db, account }: ReadDeps,
  search: Pick<SearchRow, 'id' | 'pace_per_week'>,
  asOf: Day,
): Promise<number | null> {
  if (search.pace_per_week !== null) return search.pace_per_week;
  const { sent } = await db
    .selectFrom('application')
    .select(({ fn }) => fn.countAll().as('sent'))
    .where('account_id', '=', account)
    .where('search_id', '=', search.id)
    .where('sent_on', '>', addDays(asOf, -7 * WEEKS))
    .where('sent_on', '<=', asOf)
    .executeTakeFirstOrThrow();
  // PostgreSQL returns counts as strings.
  return Number(sent) === 0 ? null : Number(sent) / WEEKS;
}
