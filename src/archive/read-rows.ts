import { type Kysely, sql } from 'kysely';
import type { Db, Tables } from '../db/schema.ts';

/** Rows read at once: a few megabytes at most, however many there are. */
const PAGE = 500;

/** The columns that put a table's rows into the order in which they were written. */
const ORDER: Readonly<Partial<Record<string, readonly string[]>>> = { change: ['seq'], change_row: ['seq', 'place'] };
const TRACKED_ORDER = ['born', 'place', 'id'];

/** Reads all rows of an account in the order in which they were written, page by page. */
export async function* readRows<Table extends Exclude<keyof Tables, 'account'>>(
  { db, account }: { readonly db: Db; readonly account: string },
  table: Table,
  isMeant: { readonly searchId?: string } = {},
): AsyncGenerator<Tables[Table]> {
  const loose = db as unknown as Kysely<Record<string, Record<string, unknown>>>;
  const keys = ORDER[table] ?? TRACKED_ORDER;
  let all = loose
    .selectFrom(table as string)
    .selectAll()
    .where('account_id', '=', account);
  if (isMeant.searchId !== undefined) all = all.where('search_id', '=', isMeant.searchId);
  for (const key of keys) all = all.orderBy(key);
  for (let after: readonly unknown[] | null = null; ; ) {
    const columns = sql.join(keys.map((key) => sql.ref(key)));
    const rest = after === null ? all : all.where(sql<boolean>`(${columns}) > (${sql.join(after)})`);
    const page: readonly Record<string, unknown>[] = await rest.limit(PAGE).execute();
    yield* page as Tables[Table][];
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = keys.map((key) => last[key]);
  }
}
