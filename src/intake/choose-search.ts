import type { SearchRow, Trx } from '../db/schema.ts';
import { type Day, daysBetween } from '../kernel/day.ts';
import { findSearch } from '../pipeline/find-search.ts';

/** The search an import goes into, and why. `id` is `null` for one that the import makes. */
export interface ChosenSearch {
  readonly id: string | null;
  readonly name: string;
  readonly isNew: boolean;
  /** The search that commands mean from now on, unless named. */
  readonly activate: boolean;
  readonly isSample: boolean;
  readonly because: string;
}

/** Further from a search's days than this, an import is another search: a log of 2022 is not averaged with today's. */
const APART_DAYS = 90;
/** A lone day this far from the rest is a slip of the pen, not a beginning or an end. */
const LONE_DAYS = 180;

interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Chooses the search for applications sent on `days`: the one named, else the one whose days fit, else a new one. */
export async function chooseSearch(
  trx: Trx,
  account: string,
  { days, named, isSample = false }: { days: readonly Day[]; named?: string; isSample?: boolean },
): Promise<ChosenSearch> {
  const period = periodOf(days);
  if (named !== undefined) return chooseNamed(trx, account, { name: named, isSample });
  const searches = await readPeriods(trx, account);
  const name = freeName(period ? periodName(period) : 'My search', searches);
  const own = searches.filter(({ search }) => search.is_sample === 0);
  const active = own.find(({ search }) => search.is_active === 1);
  const fresh = { id: null, name, isNew: true, isSample: false } as const;
  if (!active && own.length === 0) return { ...fresh, activate: true, because: 'there was no search yet' };
  const fits = [...(active ? [active] : []), ...own].find((one) => isClose(one, period, one === active));
  if (fits) {
    const because = fits === active ? 'it is the active search' : 'its days fit those of the file';
    return { id: fits.search.id, name: fits.search.name, isNew: false, activate: false, isSample: false, because };
  }
  const latest = own.every((one) => one.period === null || (period !== null && one.period.to < period.from));
  const because = `its days lie more than ${APART_DAYS} days from every search there is`;
  return { ...fresh, activate: latest || !active, because };
}

async function chooseNamed(trx: Trx, account: string, { name, isSample }: { name: string; isSample: boolean }) {
  const found = await findSearch(trx, account, name);
  const because = 'you named it';
  if (found.ok && found.value) {
    const { id, name: asKept } = found.value;
    return { id, name: asKept, isNew: false, activate: false, isSample, because };
  }
  const anyActive = await findSearch(trx, account);
  const activate = !anyActive.ok || anyActive.value === null || isSample;
  return { id: null, name: name.trim(), isNew: true, activate, isSample, because };
}

interface Placed {
  readonly search: SearchRow;
  readonly period: Period | null;
  readonly applications: number;
}

async function readPeriods(trx: Trx, account: string): Promise<Placed[]> {
  const searches = await trx.selectFrom('search').selectAll().where('account_id', '=', account).execute();
  const rows = await trx
    .selectFrom('application')
    .select(['search_id', 'sent_on'])
    .where('account_id', '=', account)
    .execute();
  const bySearch = Map.groupBy(rows, ({ search_id }) => search_id);
  return searches.map((search) => {
    const held = bySearch.get(search.id) ?? [];
    const days = [...held.map(({ sent_on }) => sent_on), search.starts_on, search.ends_on];
    return { search, applications: held.length, period: periodOf(days.filter((day) => day !== null)) };
  });
}

/** An empty active search takes anything; days that nobody recorded keep nothing apart from the active one. */
function isClose({ applications, period: own }: Placed, period: Period | null, isActive: boolean): boolean {
  if (isActive && (applications === 0 || own === null || period === null)) return true;
  if (own === null || period === null) return false;
  return daysBetween(own.to, period.from) <= APART_DAYS && daysBetween(period.to, own.from) <= APART_DAYS;
}

function periodOf(days: readonly Day[]): Period | null {
  const sorted = days.toSorted();
  let [first, last] = [0, sorted.length - 1];
  const apart = (a: number, b: number) => daysBetween(sorted[a] ?? '', sorted[b] ?? '');
  while (last - first > 1 && apart(last - 1, last) > LONE_DAYS) last--;
  while (last - first > 1 && apart(first, first + 1) > LONE_DAYS) first++;
  const [from, to] = [sorted[first], sorted[last]];
  return from === undefined || to === undefined ? null : { from, to };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Nov 2021 to Feb 2023", or the month alone. */
function periodName({ from, to }: Period): string {
  const [first, last] = [from, to].map((day) => `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`);
  return first === last ? `${first}` : `${first} to ${last}`;
}

function freeName(name: string, searches: readonly Placed[]): string {
  const taken = new Set(searches.map(({ search }) => search.name));
  for (let number = 2, free = name; ; number++) {
    if (!taken.has(free)) return free;
    free = `${name} (${number})`;
  }
}
