import type { Kysely } from 'kysely';
import { type Db, TRACKED_TABLES, type Trx } from '../db/schema.ts';
import { findTraces, type Gone, namesOf, statesOf } from './find-traces.ts';
import { type Everything, type LogEntry, readEverything } from './read-everything.ts';

/** What is to be deleted for good. */
export interface Doomed {
  readonly ids: readonly string[];
  /** Those of them that no other application took over since. */
  readonly apart: ReadonlySet<string>;
  /** What they are called, where this ledger may know them by nothing else. */
  readonly names: Names;
}

export interface Names {
  /** Names that nothing else bears: wherever they stand, they are meant. */
  readonly own: readonly string[];
  /** Names that others may bear as well. */
  readonly shared: readonly string[];
}

export interface RemovedTraces {
  readonly events: number;
  /** Whether there was anything to remove but words. */
  readonly hadAny: boolean;
}

type Deps = { readonly db: Trx; readonly account: string };

/**
 * Removes applications from the rows of a ledger and from what it remembers, without remembering that. What can be
 * undone otherwise still can: an entry of the change log that speaks of others as well stays for those.
 */
export async function removeTraces(deps: Deps, { ids, apart, names }: Doomed): Promise<RemovedTraces> {
  const all = await readEverything(deps);
  const gone = findTraces(all, ids, apart);
  const { forgotten, moved } = sortLog(all.log, gone);
  const linked = linkedChanges(all, gone, [...forgotten, ...moved]);
  for (const table of TRACKED_TABLES)
    if (all.rows.has(table) && table in gone) await deleteRows(deps, table, gone[table as keyof Gone]);
  await rewriteLog(deps, forgotten, moved);
  const left = leftChanges(all, gone, new Set(forgotten));
  const here = namesOfGone(all, gone);
  const known = { own: [...names.own, ...here.own], shared: [...names.shared, ...here.shared] };
  await rewordChanges(deps, all.changes, { linked, left, names: known });
  return { events: gone.event.size, hadAny: linked.size > 0 };
}

/** What summaries may call what goes. */
export function namesOfGone(all: Everything, gone: Gone): Names {
  const own = (['company', 'contact'] as const).flatMap((table) =>
    statesOf(all, table).flatMap(({ id, name }) => (gone[table].has(id) ? (name ?? []) : [])),
  );
  return { own: [...new Set(own)], shared: [...new Set([...gone.application].flatMap((id) => namesOf(all, id)))] };
}

/**
 * Entries that go whole, and those by which a row was moved from an application that goes to one that stays: undoing
 * cannot move it back, so it takes it away.
 */
function sortLog(log: readonly LogEntry[], gone: Gone) {
  const [forgotten, moved]: [LogEntry[], LogEntry[]] = [[], []];
  for (const entry of log) {
    if (gone[entry.table_name as keyof Gone]?.has(entry.row_id)) forgotten.push(entry);
    else if (gone.application.has(String(entry.before.application_id ?? ''))) moved.push(entry);
  }
  return { forgotten, moved };
}

/** The changes that made a row that goes, or remember something of one. */
function linkedChanges(all: Everything, gone: Gone, entries: readonly LogEntry[]): ReadonlySet<number> {
  const born = (Object.keys(gone) as (keyof Gone)[]).flatMap((table) =>
    statesOf(all, table).flatMap(({ id, born }) => (gone[table].has(id) ? (born ?? []) : [])),
  );
  return new Set([...born, ...entries.map(({ seq }) => seq)]);
}

/** The changes of which something is left: a row they made, there or remembered, or an entry of their own. */
function leftChanges(all: Everything, gone: Gone, forgotten: ReadonlySet<LogEntry>): ReadonlySet<number> {
  const left = new Set<number>();
  for (const table of TRACKED_TABLES) {
    for (const { id, born } of statesOf(all, table)) {
      if (born !== undefined && !gone[table as keyof Gone]?.has(id)) left.add(born);
    }
  }
  for (const entry of all.log) if (!forgotten.has(entry)) left.add(entry.seq);
  return left;
}

const AT_ONCE = 500;
const loosely = (db: Db) => db as unknown as Kysely<Record<string, Record<string, unknown>>>;

async function deleteRows({ db, account }: Deps, table: string, ids: ReadonlySet<string>) {
  const all = [...ids];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    await loosely(db)
      .deleteFrom(table)
      .where('account_id', '=', account)
      .where('id', 'in', all.slice(from, from + AT_ONCE))
      .execute();
  }
}

async function rewriteLog({ db, account }: Deps, forgotten: readonly LogEntry[], moved: readonly LogEntry[]) {
  for (const { seq, place } of forgotten) {
    await db
      .deleteFrom('change_row')
      .where('account_id', '=', account)
      .where('seq', '=', seq)
      .where('place', '=', place)
      .execute();
  }
  for (const { seq, place } of moved) {
    await db
      .updateTable('change_row')
      .set({ op: 'remove', before: '{}' })
      .where('account_id', '=', account)
      .where('seq', '=', seq)
      .where('place', '=', place)
      .execute();
  }
}

/** Says whether a sentence names what goes. A name that others bear as well counts only where it stands whole. */
function isNamed(summary: string, { own, shared }: Names): boolean {
  // "C" stands in many words.
  const isIn = (name: string) => (name.length < 3 ? standsWhole(summary, name) : summary.includes(name));
  return own.some(isIn) || shared.some((name) => standsWhole(summary, name));
}

/** "Backend Engineer" does not stand whole in "Added Acme, Backend Engineer". */
function standsWhole(summary: string, name: string): boolean {
  for (let at = summary.indexOf(name); at >= 0; at = summary.indexOf(name, at + 1)) {
    const [before, after] = [summary.slice(0, at), summary.slice(at + name.length)];
    if (/(^| )$/.test(before) && !before.endsWith(', ') && /^($| into )/.test(after)) return true;
  }
  return false;
}

const WITHOUT_WORDS = 'Something that was deleted for good since';
const TAKEN_BACK = 'Something that was taken back';

interface Wording {
  readonly linked: ReadonlySet<number>;
  readonly left: ReadonlySet<number>;
  readonly names: Names;
}

/**
 * Lets go of the changes of which nothing is left, and of the words of those that name what goes. A change that was
 * taken back remembers no rows by which to tell what it was about: all of these lose their words.
 */
async function rewordChanges(
  deps: Deps,
  changes: Everything['changes'],
  { linked, left, names }: Wording,
): Promise<void> {
  for (const { seq, summary, undone_at } of changes) {
    if (linked.has(seq) && !left.has(seq)) await removeChange(deps, seq);
    else if (undone_at !== null) await reword(deps, seq, TAKEN_BACK);
    else if (isNamed(summary, names)) await reword(deps, seq, WITHOUT_WORDS);
  }
}

async function removeChange({ db, account }: Deps, seq: number) {
  await db.deleteFrom('change').where('account_id', '=', account).where('seq', '=', seq).execute();
}

async function reword({ db, account }: Deps, seq: number, summary: string) {
  await db.updateTable('change').set({ summary }).where('account_id', '=', account).where('seq', '=', seq).execute();
}
