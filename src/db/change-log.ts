import type { Kysely } from 'kysely';
import type { Result } from '../kernel/result.ts';
import { insertRows } from './insert-rows.ts';
import { type Db, type Tables, TRACKED_TABLES, type TrackedTable, type Trx } from './schema.ts';

/** What the change log needs of the outside; `now` returns an instant. */
export interface ChangeDeps {
  readonly db: Db;
  readonly account: string;
  readonly now: () => string;
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
  { db, account, now }: ChangeDeps,
  kind: string,
  work: (change: Change) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  return inTransaction(db, async (trx) => {
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
        .values({ account_id: account, seq, kind, summary, at, batch_id, undone_at: null })
        .execute();
    }
    return result;
  });
}

/** Runs `work` as one transaction that is kept only where it succeeds. */
export async function inTransaction<Value, Failure extends { kind: string }>(
  db: Db,
  work: (trx: Trx) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  const trx = await db.startTransaction().execute();
  let result: Result<Value, Failure>;
  try {
    result = await work(trx);
  } catch (error) {
    await trx.rollback().execute();
    throw error;
  }
  await (result.ok ? trx.commit() : trx.rollback()).execute();
  return result;
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

/** Overwrites columns of one row, keeping what stood there. Returns whether anything differed. */
export async function updateTracked<Table extends TrackedTable>(
  change: Change,
  table: Table,
  { id, ...patch }: Partial<Untracked<Tables[Table]>> & { id: string },
): Promise<boolean> {
  const before = await readRow(change, table, id);
  const wanted = Object.entries(patch as LooseRow);
  const differing = wanted.filter(([column, value]) => (before[column] ?? null) !== (value ?? null));
  if (differing.length === 0) return false;
  const old = Object.fromEntries(differing.map(([column]) => [column, before[column] ?? null]));
  await remember(change, { op: 'update', table_name: table, row_id: id, before: JSON.stringify(old) });
  await loosely(change.trx)
    .updateTable(table as string)
    .set(Object.fromEntries(differing))
    .where('account_id', '=', change.account)
    .where('id', '=', id)
    .execute();
  return true;
}

/** Deletes one row, keeping it whole in the change log. */
export async function deleteTracked(change: Change, table: TrackedTable, id: string): Promise<void> {
  const before = await readRow(change, table, id);
  await remember(change, { op: 'delete', table_name: table, row_id: id, before: JSON.stringify(before) });
  await loosely(change.trx)
    .deleteFrom(table as string)
    .where('account_id', '=', change.account)
    .where('id', '=', id)
    .execute();
}

async function readRow(change: Change, table: TrackedTable, id: string): Promise<LooseRow> {
  return loosely(change.trx)
    .selectFrom(table as string)
    .selectAll()
    .where('account_id', '=', change.account)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

type Remembered = Pick<Tables['change_row'], 'op' | 'table_name' | 'row_id' | 'before'>;

async function remember(change: Change, row: Remembered) {
  const { account: account_id, seq } = change;
  await change.trx
    .insertInto('change_row')
    .values({ account_id, seq, place: change.places++, ...row })
    .execute();
}

/** Puts everything back as it was before change `seq`; later changes must have been taken back already. */
export async function undoChange(trx: Trx, account: string, seq: number, at: string): Promise<void> {
  const ofChange = trx.selectFrom('change_row').where('account_id', '=', account).where('seq', '=', seq);
  const rows = await ofChange.selectAll().orderBy('place', 'desc').execute();
  for (const row of rows) await putBack(trx, account, row);
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

async function putBack(trx: Trx, account: string, row: Tables['change_row']) {
  const before = JSON.parse(row.before) as LooseRow;
  if (row.op === 'delete') {
    await loosely(trx).insertInto(row.table_name).values(before).execute();
    return;
  }
  await loosely(trx)
    .updateTable(row.table_name)
    .set(before)
    .where('account_id', '=', account)
    .where('id', '=', row.row_id)
    .execute();
}
