import type { Day } from '../kernel/day.ts';
import type { ReadDeps } from './deps.ts';

export interface Search {
  readonly id: string;
  readonly name: string;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly targetOn: Day | null;
  readonly pacePerWeek: number | null;
  readonly location: string | null;
  readonly isActive: boolean;
  readonly isSample: boolean;
  /** Everything that was sent. */
  readonly applications: number;
  readonly wishes: number;
  readonly firstSentOn: Day | null;
  readonly lastSentOn: Day | null;
}

/** Lists the searches in the order they were made, with what they hold. */
export async function listSearches({ db, account }: ReadDeps): Promise<readonly Search[]> {
  const searches = await db
    .selectFrom('search')
    .selectAll()
    .where('account_id', '=', account)
    .orderBy('born')
    .orderBy('place')
    .execute();
  const counts = await db
    .selectFrom('application')
    .select(({ fn }) => [
      'search_id',
      fn.countAll().as('all'),
      fn.count('stage').as('sent'),
      fn.min('sent_on').as('first'),
      fn.max('sent_on').as('last'),
    ])
    .where('account_id', '=', account)
    .groupBy('search_id')
    .execute();
  const bySearch = new Map(counts.map((count) => [count.search_id, count]));
  return searches.map((row) => {
    const held = bySearch.get(row.id);
    // PostgreSQL returns counts as strings, SQLite as numbers.
    const applications = Number(held?.sent ?? 0);
    return {
      id: row.id,
      name: row.name,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      targetOn: row.target_on,
      pacePerWeek: row.pace_per_week,
      location: row.location,
      isActive: row.is_active === 1,
      isSample: row.is_sample === 1,
      applications,
      wishes: Number(held?.all ?? 0) - applications,
      firstSentOn: held?.first ?? null,
      lastSentOn: held?.last ?? null,
    };
  });
}
