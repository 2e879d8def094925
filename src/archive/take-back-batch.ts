import { type Change, type ChangeDeps, deleteTracked, makeChange, updateTracked } from '../db/change-log.ts';
import type { TrackedTable } from '../db/schema.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type LaterTouches, readLaterTouches } from './later-touches.ts';

export interface TakeBackDeps extends ChangeDeps {
  /** Derives again where applications stand; wired from `pipeline/refresh-standings.ts`. */
  readonly refreshStandings: (change: Change, ids: readonly string[]) => Promise<void>;
}

export interface TakenBack {
  readonly batchId: string;
  readonly applications: number;
  readonly events: number;
  /** Applications of the batch that stay because something was done to them since. What the batch said of them is gone. */
  readonly kept: readonly {
    readonly id: string;
    readonly company: string | null;
    readonly role: string | null;
    readonly because: string;
  }[];
}

export type TakeBackFailure =
  | { readonly kind: 'no-such-batch'; readonly batchId: string }
  | { readonly kind: 'batch-already-taken-back'; readonly batchId: string; readonly at: string };

/**
 * Takes an import back whole, whenever it was, and leaves what was added or changed since. It is a change like any
 * other: `undo` brings the batch again.
 */
export async function takeBackBatch(deps: TakeBackDeps, batchId: string): Promise<Result<TakenBack, TakeBackFailure>> {
  return makeChange<TakenBack, TakeBackFailure>(deps, 'take-back-batch', async (change) => {
    const { trx, account } = change;
    const batch = await trx
      .selectFrom('batch')
      .selectAll()
      .where('account_id', '=', account)
      .where('id', '=', batchId)
      .executeTakeFirst();
    if (!batch) return fail({ kind: 'no-such-batch', batchId });
    if (batch.taken_back_at) return fail({ kind: 'batch-already-taken-back', batchId, at: batch.taken_back_at });
    const touched = await readLaterTouches(change, batch.born);
    const taken = await removeBorn(change, batch.born, touched);
    const restored = await restoreOverwritten(change, batch.born, touched);
    await restoreActiveSearch(change, batch.born, touched);
    await deps.refreshStandings(change, [...new Set([...taken.shortened, ...restored])]);
    await updateTracked(change, 'batch', { id: batchId, taken_back_at: change.at });
    change.batchId = batchId;
    change.summary = `Took back the import of ${taken.applications} applications`;
    const { applications, events, kept } = taken;
    return ok({ batchId, applications, events, kept });
  });
}

/** Removes what was born in change `seq`, children first, all but what something later holds on to. */
async function removeBorn(change: Change, seq: number, touched: LaterTouches) {
  const events = await readBorn(change, 'event', seq);
  const goingEvents = events.filter(({ id }) => !touched.correctedEvents.has(id) && !touched.has('event', id));
  await deleteTracked(
    change,
    'event',
    goingEvents.map(({ id }) => id),
  );
  await deleteTracked(
    change,
    'imported_row',
    (await readBorn(change, 'imported_row', seq)).map(({ id }) => id),
  );

  const eventful = await readPointedAt(change, 'event', 'application_id');
  const drawn = await readPointedAt(change, 'draw', 'application_id');
  const applications = await readApplications(change, seq);
  const because = (id: string) => {
    if (eventful.has(id)) return 'something was recorded for it since';
    if (drawn.has(id)) return 'an experiment drew for it';
    return touched.has('application', id) ? 'it was changed since' : null;
  };
  const kept = applications.flatMap((one) => {
    const why = because(one.id);
    return why === null ? [] : [{ ...one, because: why }];
  });
  const going = applications.filter(({ id }) => because(id) === null).map(({ id }) => id);
  await deleteTracked(change, 'application', going);
  for (const table of ['contact', 'company', 'search'] as const) await removeUnused(change, table, seq, touched);
  const gone = new Set(going);
  const shortened = [...new Set(goingEvents.map(({ application_id }) => application_id))].filter((id) => !gone.has(id));
  return { applications: going.length, events: goingEvents.length, kept, shortened };
}

async function readBorn<Table extends 'event' | 'imported_row'>({ trx, account }: Change, table: Table, seq: number) {
  return trx
    .selectFrom(table as 'event')
    .select(['id', 'application_id'])
    .where('account_id', '=', account)
    .where('born', '=', seq)
    .execute();
}

async function readApplications({ trx, account }: Change, seq: number) {
  return trx
    .selectFrom('application')
    .leftJoin('company', (join) =>
      join
        .onRef('company.account_id', '=', 'application.account_id')
        .onRef('company.id', '=', 'application.company_id'),
    )
    .select(['application.id', 'company.name as company', 'application.role'])
    .where('application.account_id', '=', account)
    .where('application.born', '=', seq)
    .execute();
}

async function readPointedAt(
  { trx, account }: Change,
  table: 'event' | 'draw' | 'application' | 'contact' | 'experiment',
  column: 'application_id' | 'search_id' | 'company_id' | 'contact_id',
): Promise<Set<string | null>> {
  const ref = trx.dynamic.ref<string>(column);
  const rows = await trx
    .selectFrom(table as 'application')
    .select(ref)
    .distinct()
    .where('account_id', '=', account)
    .execute();
  return new Set(rows.map((row) => (row as unknown as Record<string, string | null>)[column] ?? null));
}

/** What may point at a row that only the batch brought. */
const POINTERS = {
  contact: [['application', 'contact_id']],
  company: [
    ['application', 'company_id'],
    ['contact', 'company_id'],
  ],
  search: [
    ['application', 'search_id'],
    ['experiment', 'search_id'],
  ],
} as const;

async function removeUnused(change: Change, table: keyof typeof POINTERS, seq: number, touched: LaterTouches) {
  const used = new Set<string | null>();
  for (const [from, column] of POINTERS[table]) {
    for (const id of await readPointedAt(change, from, column)) used.add(id);
  }
  const born = await change.trx
    .selectFrom(table as 'company')
    .select('id')
    .where('account_id', '=', change.account)
    .where('born', '=', seq)
    .execute();
  const going = born.map(({ id }) => id).filter((id) => !used.has(id) && !touched.has(table, id));
  await deleteTracked(change, table, going);
}

/**
 * Puts back what the batch overwrote in rows that it did not make, column by column, unless something wrote there
 * since. Returns the applications among them.
 */
async function restoreOverwritten(change: Change, seq: number, touched: LaterTouches): Promise<string[]> {
  const { trx, account } = change;
  const rows = await trx
    .selectFrom('change_row')
    .selectAll()
    .where('account_id', '=', account)
    .where('seq', '=', seq)
    .where('op', '=', 'update')
    .orderBy('place', 'desc')
    .execute();
  const applications = new Set<string>();
  for (const { table_name, row_id, before } of rows) {
    const table = table_name as TrackedTable;
    if (table === 'search' || !(await isThere(change, table, row_id))) continue;
    const later = touched.columnsOf(table, row_id);
    const free = Object.entries(JSON.parse(before)).filter(([column]) => !later.has(column));
    await updateTracked(change, table, { id: row_id, ...Object.fromEntries(free) });
    if (table === 'application') applications.add(row_id);
  }
  return [...applications];
}

/** Makes that search active again which the batch put out of place, unless the person chose another since or it stays. */
async function restoreActiveSearch(change: Change, seq: number, touched: LaterTouches) {
  const { trx, account } = change;
  const searches = await trx
    .selectFrom('search')
    .select(['id', 'is_active', 'born'])
    .where('account_id', '=', account)
    .orderBy('born', 'desc')
    .execute();
  const active = searches.filter(({ is_active }) => is_active === 1);
  const former = await readFormerSearch(change, seq);
  const isChosen = touched.hasSwitchedSearch || searches.some(({ born }) => born === seq);
  if (active.length > 0 && (isChosen || former === null)) return;
  // Where the former one is gone, the search made last stands for it: commands need one to mean.
  const wanted = searches.find(({ id }) => id === former) ?? searches[0];
  if (!wanted || wanted.is_active === 1) return;
  for (const { id } of active) await updateTracked(change, 'search', { id, is_active: 0 });
  await updateTracked(change, 'search', { id: wanted.id, is_active: 1 });
}

async function readFormerSearch({ trx, account }: Change, seq: number): Promise<string | null> {
  const rows = await trx
    .selectFrom('change_row')
    .select(['row_id', 'before'])
    .where('account_id', '=', account)
    .where('seq', '=', seq)
    .where('table_name', '=', 'search')
    .where('op', '=', 'update')
    .execute();
  return rows.find(({ before }) => JSON.parse(before).is_active === 1)?.row_id ?? null;
}

async function isThere({ trx, account }: Change, table: TrackedTable, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom(table as 'company')
    .select('id')
    .where('account_id', '=', account)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
