import type { Db, SearchRow, Trx } from '../db/schema.ts';
import { type Day, daysBetween } from '../kernel/day.ts';

/** Further from a search's days than this is another search: a log of 2022 is not averaged with today's. */
export const APART_DAYS = 90;
/** A lone day this far from the rest is a slip of the pen, not a beginning or an end. */
const LONE_DAYS = 180;

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The first and the last of some days, slips of the pen left out; `null` where there are none. */
export function periodOf(days: readonly Day[]): Period | null {
  const sorted = days.toSorted();
  let [first, last] = [0, sorted.length - 1];
  const apart = (a: number, b: number) => daysBetween(sorted[a] ?? '', sorted[b] ?? '');
  while (last - first > 1 && apart(last - 1, last) > LONE_DAYS) last--;
  while (last - first > 1 && apart(first, first + 1) > LONE_DAYS) first++;
  const [from, to] = [sorted[first], sorted[last]];
  return from === undefined || to === undefined ? null : { from, to };
}

/** A search with the days it spans; one that only begins, or only ends, on a set day is open on the other side. */
export interface PlacedSearch {
  readonly search: SearchRow;
  /** `null` where nothing of it is dated. */
  readonly period: Period | null;
}

const [EVER_BEFORE, EVER_AFTER] = ['0001-01-01', '9999-12-31'];

/** Reads the days that every search of the account spans: what was sent in it, and the days it was given. */
export async function readPlacedSearches(db: Db | Trx, account: string): Promise<PlacedSearch[]> {
  const searches = await db.selectFrom('search').selectAll().where('account_id', '=', account).execute();
  const rows = await db
    .selectFrom('application')
    .select(({ fn }) => ['search_id', 'sent_on', fn.countAll().as('count')])
    .where('account_id', '=', account)
    .where('sent_on', 'is not', null)
    .groupBy(['search_id', 'sent_on'])
    .execute();
  const sent = Map.groupBy(rows, ({ search_id }) => search_id);
  return searches.map((search) => {
    const { id, starts_on, ends_on } = search;
    // A day on which two were sent is no slip of the pen; more than two say no more than that.
    const days = (sent.get(id) ?? []).flatMap(({ sent_on, count }) =>
      sent_on === null ? [] : Number(count) > 1 ? [sent_on, sent_on] : [sent_on],
    );
    if (days.length > 0)
      return { search, period: periodOf([...days, starts_on, ends_on].filter((day) => day !== null)) };
    const isSet = starts_on !== null || ends_on !== null;
    return { search, period: isSet ? { from: starts_on ?? EVER_BEFORE, to: ends_on ?? EVER_AFTER } : null };
  });
}

/** Whether two periods lie so far apart that they are two searches. */
export function areApart(one: Period, other: Period): boolean {
  return daysBetween(one.to, other.from) > APART_DAYS || daysBetween(other.to, one.from) > APART_DAYS;
}
