import { sql } from 'kysely';
import { type Db, LEDGER_TABLES, type Trx } from './schema.ts';
import { writeAtOnce } from './write-at-once.ts';

/**
 * Makes the embedded ledger hold what the database at `source` holds, which must be of today's version: row by row
 * and only where they differ, as one transaction. Whoever works with the ledger meanwhile sees all of the old or all
 * of the new.
 *
 * `before` runs when nobody else can write any more and nothing is changed yet; where it returns something, nothing is
 * changed, and that is handed back.
 */
export async function replaceContent<Refusal>(
  db: Db,
  source: string,
  before: () => Promise<Refusal | null>,
): Promise<Refusal | null> {
  await sql`attach database ${source} as restored`.execute(db);
  try {
    return await writeAtOnce(db, async (trx) => {
      const refusal = await before();
      if (refusal === null) for (const table of LEDGER_TABLES) await replaceTable(trx, table);
      return refusal;
    });
  } finally {
    await sql`detach database restored`.execute(db);
  }
}

interface Column {
  readonly name: string;
  /** Its place in the primary key, from 1; 0 for the others. */
  readonly pk: number;
}

async function replaceTable(trx: Trx, table: string) {
  const { rows: columns } = await sql<Column>`select name, pk from pragma_table_info(${table})`.execute(trx);
  const keys = columns.filter(({ pk }) => pk > 0);
  const [own, theirs] = [sql.id('main', table), sql.id('restored', table)];
  const all = sql.join(columns.map(({ name }) => sql.id(name)));
  await sql`delete from ${own} as mine where not exists (
    select 1 from ${theirs} as their where ${areSame([...keys, ...columns])})`.execute(trx);
  await sql`insert into ${own} (${all}) select ${all} from ${theirs} as their where not exists (
    select 1 from ${own} as mine where ${areSame(keys)})`.execute(trx);
}

function areSame(columns: readonly Column[]) {
  return sql.join(
    columns.map(({ name, pk }) =>
      pk > 0 ? sql`mine.${sql.id(name)} = their.${sql.id(name)}` : sql`mine.${sql.id(name)} is their.${sql.id(name)}`,
    ),
    sql` and `,
  );
}
