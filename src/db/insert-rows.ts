import { setImmediate } from 'node:timers/promises';
import { CompiledQuery, type Kysely } from 'kysely';
import type { Tables } from './schema.ts';
import { storable } from './storable.ts';

/** Values bound per statement: well under SQLite's 32,766 and PostgreSQL's 65,535. */
const VALUES_AT_ONCE = 2_000;

type LooseRow = Readonly<Record<string, unknown>>;
type LooseTables = Record<string, LooseRow>;

/**
 * Inserts many rows of one shape; the statement is composed once and sent again with other values. Between statements
 * whatever else this program has to do gets its turn: SQLite answers without ever letting go by itself.
 */
export async function insertRows<Table extends keyof Tables>(
  db: Kysely<Tables>,
  table: Table,
  rows: readonly Tables[Table][],
): Promise<void> {
  const [first] = rows as readonly LooseRow[];
  if (!first) return;
  const columns = Object.keys(first);
  const atOnce = Math.max(1, Math.floor(VALUES_AT_ONCE / columns.length));
  const loose = db as unknown as Kysely<LooseTables>;
  const statement = (chunk: readonly LooseRow[]) =>
    loose
      .insertInto(table)
      .values([...chunk])
      .compile().sql;
  const whole = rows.length >= atOnce ? statement((rows as readonly LooseRow[]).slice(0, atOnce)) : '';
  for (let from = 0; from < rows.length; from += atOnce) {
    if (from > 0) await setImmediate();
    const chunk = (rows as readonly LooseRow[]).slice(from, from + atOnce);
    const values: unknown[] = [];
    for (const row of chunk) for (const column of columns) values.push(storable(row[column]) ?? null);
    await db.executeQuery(CompiledQuery.raw(chunk.length === atOnce ? whole : statement(chunk), values));
  }
}
