import type { Kysely } from 'kysely';
import type { Result } from '../kernel/result.ts';
import { insertRows } from './insert-rows.ts';
import { type Db, type Tables, TRACKED_TABLES, type TrackedTable, type Trx } from './schema.ts';
import { storable } from './storable.ts';
import { writeAtOnce } from './write-at-once.ts';

/** What the change log needs of the outside; `now` returns an instant. */
export interface ChangeDeps {
  readonly db: Db;
  readonly account: string;
  readonly now: () => string;
  /** Told of each change once it is durable: the doors answer with its number, by which it can be taken back. */
  readonly onChange?: (made: MadeChange) => void;
}

export interface MadeChange {
  readonly seq: number;
  /** What was done, in a sentence: "Added Acme, Backend Engineer". */
  readonly summary: string;
}

/** A change being made: the transaction, its number, and what it did so far. */
export interface Change {
  readonly trx: Trx;
  readonly account: string;
  readonly seq: number;
  /** The instant of the change. */
  readonly at: string;
  /** Where the next row stands inside the change. */
  places: number;
  summary: string;
  batchId: string | null;
}

type LooseRow = Readonly<Record<string, unknown>>;
/** The tracked tables seen only as what they have in common; TypeScript cannot follow a union of tables through a query. */
type LooseDb = Kysely<Record<string, LooseRow>>;
const loosely = (db: Kysely<Tables>) => db as unknown as LooseDb;

/** A row before the change log adds whose it is and where it was born. */
export type Untracked<Row> = Omit<Row, 'account_id' | 'born' | 'place'>;

/**
 * Runs one operation of the person's as one transaction and one entry of the change log, so that it can be taken back.
 *
 * `work` tells what was done in `change.summary`. A failure it returns, like anything it throws, leaves nothing behind.
 */
export async function makeChange<Value, Failure extends { kind: string }>(
  { db, account, now, onChange }: ChangeDeps,
  kind: string,
  work: (change: Change) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  const made: MadeChange[] = [];
  const done = await inTransaction(db, async (trx) => {
    const change: Change = {
      trx,
      account,
      seq: await nextChange(trx, account),
      at: now(),
      places: 0,
      summary: kind,
      batchId: null,
    };
    const result = await work(change);
    if (result.ok && change.places > 0) {
      const { seq, at, summary, batchId: batch_id } = change;
      await trx
        .insertInto('change')
        .values({ account_id: account, seq, kind, summary: storable(summary), at, batch_id, undone_at: null })
        .execute();
      made.push({ seq, summary });
    }
    return result;
  });
  for (const one of made) onChange?.(one);
  return done;
}

/** Runs `work` as one transaction that is kept only where it succeeds. */
export async function inTransaction<Value, Failure extends { kind: string }>(
  db: Db,
  work: (trx: Trx) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  let refused: Result<Value, Failure> | null = null;
  try {
    return await writeAtOnce(db, async (trx) => {
      const result = await work(trx);
      if (result.ok) return result;
      refused = result;
      // Throwing is how a transaction is told to take everything back.
      throw new Error('refused');
    });
  } catch (error) {
    if (refused) return refused;
    throw error;
  }
}

/** Counting up also makes two writers of one account wait for each other on PostgreSQL, as SQLite does by itself. */
async function nextChange(trx: Trx, account: string): Promise<number> {
  const { last_change } = await trx
    .updateTable('account')
    .set((eb) => ({ last_change: eb('last_change', '+', 1) }))
    .where('id', '=', account)
    .returning('last_change')
    .executeTakeFirstOrThrow();
  return last_change;
}

/** Adds rows to a tracked table as part of a change. All must have the same columns. */
export async function insertTracked<Table extends TrackedTable>(
  change: Change,
  table: Table,
  rows: readonly Untracked<Tables[Table]>[],
): Promise<void> {
  const whole = rows.map((row) => ({ account_id: change.account, born: change.seq, place: change.places++, ...row }));
  await insertRows(change.trx, table, whole as unknown as Tables[Table][]);
}

type Patch<Table extends TrackedTable> = Partial<Untracked<Tables[Table]>> & { id: string };

/** Overwrites columns of one row, keeping what stood there. Returns whether anything differed. */
export async function updateTracked<Table extends TrackedTable>(
  change: Change,
  table: Table,
  patch: Patch<Table>,
): Promise<boolean> {
  return (await updateManyTracked(change, table, [patch])).length > 0;
}

/**
 * Overwrites columns of many rows of one table, each row once, keeping what stood there: a handful of statements
 * however many rows there are. Returns the ids of those in which anything differed; a row that is not there throws.
 */
export async function updateManyTracked<Table extends TrackedTable>(
  change: Change,
  table: Table,
  patches: readonly Patch<Table>[],
): Promise<readonly string[]> {
  const known = await readRows(change, table, patches as readonly LooseRow[]);
  const differing = patches.flatMap(({ id, ...patch }) => {
    const before = known.get(id);
    if (!before) throw new Error(`There is no row ${id} in ${table}`);
    const wanted = Object.entries(patch as LooseRow).map(([column, value]) => [column, storable(value)] as const);
    const after = wanted.filter(([column, value]) => (before[column] ?? null) !== (value ?? null));
    return after.length === 0 ? [] : [{ id, before, after: Object.fromEntries(after) }];
  });
  const remembered = differing.map(({ id, before, after }) => {
    const old = Object.fromEntries(Object.keys(after).map((column) => [column, before[column] ?? null]));
    return rememberedRow(change, { op: 'update', table_name: table, row_id: id, before: JSON.stringify(old) });
  });
  await insertRows(change.trx, 'change_row', remembered);
  const alike = Map.groupBy(differing, ({ after }) => JSON.stringify(after));
  for (const group of alike.values()) {
    const ids = group.map(({ id }) => id);
    await overwrite(change, table, group[0]?.after ?? {}, ids);
  }
  return differing.map(({ id }) => id);
}

async function overwrite(change: Change, table: TrackedTable, values: LooseRow, ids: readonly string[]) {
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    await loosely(change.trx)
      .updateTable(table as string)
      .set(values)
      .where('account_id', '=', change.account)
      .where('id', 'in', ids.slice(from, from + IDS_AT_ONCE))
      .execute();
  }
}

/** The columns that the patches name, of the rows they name. */
async function readRows(change: Change, table: TrackedTable, patches: readonly LooseRow[]) {
  const columns = [...new Set(patches.flatMap((patch) => Object.keys(patch)))];
  const rows: LooseRow[] = [];
  for (let from = 0; from < patches.length; from += IDS_AT_ONCE) {
    const ids = patches.slice(from, from + IDS_AT_ONCE).map(({ id }) => id);
    const some = await loosely(change.trx)
      .selectFrom(table as string)
      .select(columns)
      .where('account_id', '=', change.account)
      .where('id', 'in', ids)
      .execute();
    rows.push(...some);
  }
  return new Map(rows.map((row) => [String(row.id), row]));
}

/** Ids per statement: well under what one may bind. */
const IDS_AT_ONCE = 500;

/** Deletes rows, keeping them whole in the change log. */
export async function deleteTracked(change: Change, table: TrackedTable, ids: readonly string[]): Promise<void> {
  const { account } = change;
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const some = ids.slice(from, from + IDS_AT_ONCE);
    const loose = loosely(change.trx);
    const ofAccount = loose.selectFrom(table as string).where('account_id', '=', account);
    const rows = await ofAccount.selectAll().where('id', 'in', some).execute();
    const remembered = rows.map((row) =>
      rememberedRow(change, {
        op: 'delete',
        table_name: table,
        row_id: String(row.id),
        before: JSON.stringify(row),
      }),
    );
    await insertRows(change.trx, 'change_row', remembered);
    await loose
      .deleteFrom(table as string)
      .where('account_id', '=', account)
      .where('id', 'in', some)
      .execute();
  }
}

type Remembered = Pick<Tables['change_row'], 'op' | 'table_name' | 'row_id' | 'before'>;

function rememberedRow(change: Change, row: Remembered): Tables['change_row'] {
  return { account_id: change.account, seq: change.seq, place: change.places++, ...row };
}

/** Puts everything back as it was before change `seq`; later changes must have been taken back already. */
export async function undoChange(trx: Trx, account: string, seq: number, at: string): Promise<void> {
  const ofChange = trx.selectFrom('change_row').where('account_id', '=', account).where('seq', '=', seq);
  let deleted: Tables['change_row'][] = [];
  for (const row of await ofChange.selectAll().orderBy('place', 'desc').execute()) {
    if (deleted[0] && (row.op !== 'delete' || row.table_name !== deleted[0].table_name)) {
      await insertAgain(trx, deleted);
      deleted = [];
    }
    if (row.op === 'delete') deleted.push(row);
    else if (row.op === 'remove') await removeAgain(trx, row);
    else await overwriteAgain(trx, row);
  }
  await insertAgain(trx, deleted);
  for (const table of TRACKED_TABLES) {
    await loosely(trx).deleteFrom(table).where('account_id', '=', account).where('born', '=', seq).execute();
  }
  await trx.deleteFrom('change_row').where('account_id', '=', account).where('seq', '=', seq).execute();
  await trx
    .updateTable('change')
    .set({ undone_at: at })
    .where('account_id', '=', account)
    .where('seq', '=', seq)
    .execute();
}

/** Rows of one table that were deleted one after the other come back together. */
async function insertAgain(trx: Trx, deleted: readonly Tables['change_row'][]) {
  const [first] = deleted;
  if (!first) return;
  const rows = deleted.map(({ before }) => JSON.parse(before));
  await insertRows(trx, first.table_name as TrackedTable, rows);
}

/** A row that came with the change from one that was deleted for good since, and has nowhere to go back to. */
async function removeAgain(trx: Trx, { account_id, table_name, row_id }: Tables['change_row']) {
  await loosely(trx).deleteFrom(table_name).where('account_id', '=', account_id).where('id', '=', row_id).execute();
}

async function overwriteAgain(trx: Trx, { account_id, table_name, row_id, before }: Tables['change_row']) {
  await loosely(trx)
    .updateTable(table_name)
    .set(JSON.parse(before) as LooseRow)
    .where('account_id', '=', account_id)
    .where('id', '=', row_id)
    .execute();
}
