import type { Trx } from '../db/schema.ts';
import type { Day } from '../kernel/day.ts';
import { findSearch } from '../pipeline/find-search.ts';
import {
  APART_DAYS,
  areApart,
  type Period,
  type PlacedSearch,
  periodOf,
  readPlacedSearches,
} from '../pipeline/search-period.ts';

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

/** Chooses the search for applications sent on `days`: the one named, else the one whose days fit, else a new one. */
export async function chooseSearch(
  trx: Trx,
  account: string,
  { days, named, isSample = false }: { days: readonly Day[]; named?: string; isSample?: boolean },
): Promise<ChosenSearch> {
  const period = periodOf(days);
  if (named !== undefined) return chooseNamed(trx, account, { name: named, isSample });
  const searches = await readPlacedSearches(trx, account);
  const name = freeName(period ? periodName(period) : 'My search', searches);
  const own = searches.filter(({ search }) => search.is_sample === 0);
  // Where the made-up search is the active one, the person's own last one stands for it.
  const active = own.find(({ search }) => search.is_active === 1);
  const meant = active ?? own.toSorted((a, b) => a.search.born - b.search.born).at(-1);
  const fresh = { id: null, name, isNew: true, isSample: false } as const;
  if (!meant) return { ...fresh, activate: true, because: 'there was no search yet' };
  const fits = [meant, ...own].find((one) => isClose(one, period, one === meant));
  if (fits) {
    const because = fits === active ? 'it is the active search' : REASONS[fits === meant ? 'last' : 'days'];
    const { id, name: called } = fits.search;
    return { id, name: called, isNew: false, activate: !active, isSample: false, because };
  }
  const latest = own.every((one) => one.period === null || (period !== null && one.period.to < period.from));
  const because = `its days lie more than ${APART_DAYS} days from every search there is`;
  return { ...fresh, activate: latest || !active, because };
}

const REASONS = { last: 'it is your last search', days: 'its days fit those of the file' } as const;

async function chooseNamed(
  trx: Trx,
  account: string,
  { name, isSample }: { name: string; isSample: boolean },
): Promise<ChosenSearch> {
  const found = await findSearch(trx, account, name);
  const because = 'you named it';
  if (found.ok && found.value) {
    const { id, name: asKept, is_sample } = found.value;
    if (is_sample === 1 && !isSample) {
      const beside = await chooseNamed(trx, account, { name: `${asKept} (mine)`, isSample });
      return { ...beside, because: 'the search you named is made up, and is removed whole one day' };
    }
    return { id, name: asKept, isNew: false, activate: false, isSample, because };
  }
  const anyActive = await findSearch(trx, account);
  const activate = !anyActive.ok || anyActive.value === null || isSample;
  return { id: null, name: name.trim(), isNew: true, activate, isSample, because };
}

/** Days that nobody recorded keep nothing apart from the search that is meant. */
function isClose({ period: own }: PlacedSearch, period: Period | null, isMeant: boolean): boolean {
  return own === null || period === null ? isMeant : !areApart(own, period);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Nov 2021 to Feb 2023", or the month alone. */
function periodName({ from, to }: Period): string {
  const [first, last] = [from, to].map((day) => `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`);
  return first === last ? `${first}` : `${first} to ${last}`;
}

function freeName(name: string, searches: readonly PlacedSearch[]): string {
  const taken = new Set(searches.map(({ search }) => search.name));
  for (let number = 2, free = name; ; number++) {
    if (!taken.has(free)) return free;
    free = `${name} (${number})`;
  }
}
