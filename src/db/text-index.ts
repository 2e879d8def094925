import { setImmediate } from 'node:timers/promises';
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { isSqlite } from './is-sqlite.ts';
import type { Tables } from './schema.ts';
import { searchWords } from './search-words.ts';

/** Applications whose words are cut at once: half a megabyte of postings, some tens of milliseconds. */
const AT_ONCE = 100;
/** What PostgreSQL holds of one document, with room to spare: 60,000 different words of an ordinary length. */
const BYTES_AT_MOST = 600_000;

interface Due {
  readonly account: string;
  readonly id: string;
}

/**
 * Brings the index of the search by text up to date with what was written since: triggers mark the applications whose
 * text changed (whoever changed it), and every transaction of the ledger ends with this.
 */
export async function indexDueTexts(db: Kysely<Tables>): Promise<void> {
  for (let turn = 0; ; turn++) {
    // Thousands of texts take seconds: whatever else this program has to do gets its turn between them.
    if (turn > 0) await setImmediate();
    const due = await sql<Due>`select account_id as account, id from text_due limit ${sql.lit(AT_ONCE)}`.execute(db);
    if (due.rows.length === 0) return;
    for (const [account, rows] of Map.groupBy(due.rows, (row) => row.account)) {
      await indexSome(
        db,
        account,
        rows.map(({ id }) => id),
      );
    }
  }
}

async function indexSome(db: Kysely<Tables>, account: string, ids: readonly string[]) {
  const texts = await readTexts(db, account, ids);
  if (texts.size > 0) await (isSqlite(db) ? storeEmbedded : storeOnServer)(db, account, texts);
  await sql`delete from text_due where account_id = ${account} and id in (${sql.join(ids)})`.execute(db);
}

/** All that is searched of each application, in one piece; what was deleted meanwhile is not among them. */
async function readTexts(db: Kysely<Tables>, account: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('application')
    .leftJoin('company', (join) =>
      join
        .onRef('company.account_id', '=', 'application.account_id')
        .onRef('company.id', '=', 'application.company_id'),
    )
    .select(['application.id', 'company.name', 'role', 'location', 'tags', 'application.notes', 'posting_text'])
    .where('application.account_id', '=', account)
    .where('application.id', 'in', ids)
    .execute();
  const noted = await db
    .selectFrom('event')
    .select(['application_id', 'note'])
    .where('account_id', '=', account)
    .where('application_id', 'in', ids)
    .where('note', 'is not', null)
    .execute();
  const notes = Map.groupBy(noted, ({ application_id }) => application_id);
  return new Map(
    rows.map(({ id, name, role, location, tags, notes: own, posting_text }) => {
      const told = (notes.get(id) ?? []).map(({ note }) => note);
      const tagged = (JSON.parse(tags) as string[]).join('\n');
      return [id, [name, role, location, tagged, own, ...told, posting_text].join('\n')];
    }),
  );
}

function words(text: string): readonly string[] {
  const kept: string[] = [];
  let bytes = 0;
  for (const word of searchWords(text)) {
    bytes += Buffer.byteLength(word);
    if (bytes > BYTES_AT_MOST) break;
    kept.push(word);
  }
  return kept;
}

type Texts = ReadonlyMap<string, string>;

async function storeEmbedded(db: Kysely<Tables>, account: string, texts: Texts) {
  const ids = sql.join([...texts.keys()]);
  await sql`insert into application_text (account_id, id)
    select account_id, id from application where account_id = ${account} and id in (${ids})
    on conflict do nothing`.execute(db);
  const known = await sql<{ doc: number; id: string }>`select doc, id from application_text
    where account_id = ${account} and id in (${ids})`.execute(db);
  const rows = known.rows.map(({ doc, id }) => sql`(${doc}, ${words(texts.get(id) ?? '').join(' ')})`);
  await sql`insert or replace into application_words (rowid, words) values ${sql.join(rows)}`.execute(db);
}

async function storeOnServer(db: Kysely<Tables>, account: string, texts: Texts) {
  const rows = [...texts].map(([id, text]) => sql`(${account}, ${id}, array_to_tsvector(${words(text)}::text[]))`);
  await sql`insert into application_text (account_id, id, words) values ${sql.join(rows)}
    on conflict (account_id, id) do update set words = excluded.words`.execute(db);
}

/** The condition under which an application of a query holds words that begin with each of these. */
export function holdsWords(db: Kysely<Tables>, wanted: readonly string[]): RawBuilder<SqlBool> {
  // Words hold letters, figures, + and #, and no quotes: nothing of them is read as an operator.
  if (!isSqlite(db)) {
    const query = wanted.map((word) => `'${word}':*`).join(' & ');
    return sql<SqlBool>`exists (select 1 from application_text as held
      where held.account_id = application.account_id and held.id = application.id and held.words @@ ${query}::tsquery)`;
  }
  const query = wanted.map((word) => `"${word}"*`).join(' AND ');
  return sql<SqlBool>`(select held.doc from application_text as held
    where held.account_id = application.account_id and held.id = application.id)
    in (select rowid from application_words where application_words match ${query})`;
}

/**
 * Takes what was deleted out of the index for good. Until then a deleted row's words are only marked as gone; after it
 * nothing of them is left in the index, and what the file itself still holds of its pages goes with VACUUM.
 */
export async function purgeTexts(db: Kysely<Tables>): Promise<void> {
  await indexDueTexts(db);
  if (isSqlite(db)) await sql`insert into application_words (application_words) values ('optimize')`.execute(db);
}
