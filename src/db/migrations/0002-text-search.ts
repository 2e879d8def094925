import { type Kysely, sql } from 'kysely';
import { isSqlite } from '../is-sqlite.ts';

/**
 * The index of the search by text (docs/decisions/0011-text-search.md). `text_due` names the applications whose text
 * changed; triggers keep it, so that whoever writes a row is heard. text-index.ts cuts the words and empties it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('text_due')
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('text_due_key', ['account_id', 'id'])
    .execute();
  for (const statement of isSqlite(db) ? SQLITE : POSTGRES) await sql.raw(statement).execute(db);
  await sql`insert into text_due (account_id, id) select account_id, id from application`.execute(db);
}

/** Columns of an application that are searched, or lead to what is. */
const SEARCHED = ['role', 'location', 'tags', 'notes', 'posting_text', 'company_id'];

const mark = (account: string, id: string) =>
  `insert into text_due (account_id, id) values (${account}, ${id}) on conflict do nothing;`;
const markOfCompany = `insert into text_due (account_id, id)
  select account_id, id from application where account_id = new.account_id and company_id = new.id
  on conflict do nothing;`;

/**
 * `doc` is the number of an application in the index, which SQLite must not change when it tidies up its file. The
 * index holds the words alone and no texts (content=''), without their places (detail=none); words come to it cut and
 * parted by spaces, so its own cutting must leave them whole. `prefix` makes a single letter as quick as a word.
 */
const SQLITE = [
  `create table application_text (
    doc integer primary key,
    account_id text not null,
    id text not null,
    constraint application_text_key unique (account_id, id)
  )`,
  `create virtual table application_words using fts5 (
    words, content='', contentless_delete=1, detail=none, prefix='1', tokenize="ascii tokenchars '+#'"
  )`,
  `create trigger application_text_added after insert on application begin ${mark('new.account_id', 'new.id')} end`,
  `create trigger application_text_changed after update of ${SEARCHED.join(', ')} on application
    when ${SEARCHED.map((column) => `old.${column} is not new.${column}`).join(' or ')}
    begin ${mark('new.account_id', 'new.id')} end`,
  `create trigger application_text_deleted after delete on application begin
    delete from application_words where rowid =
      (select doc from application_text where account_id = old.account_id and id = old.id);
    delete from application_text where account_id = old.account_id and id = old.id;
    delete from text_due where account_id = old.account_id and id = old.id;
  end`,
  `create trigger event_text_added after insert on event when new.note is not null
    begin ${mark('new.account_id', 'new.application_id')} end`,
  `create trigger event_text_changed after update of note, application_id on event
    when (old.note is not null or new.note is not null)
      and (old.note is not new.note or old.application_id is not new.application_id)
    begin ${mark('old.account_id', 'old.application_id')} ${mark('new.account_id', 'new.application_id')} end`,
  `create trigger event_text_deleted after delete on event when old.note is not null
    begin ${mark('old.account_id', 'old.application_id')} end`,
  `create trigger company_text_changed after update of name on company when old.name is not new.name
    begin ${markOfCompany} end`,
];

const routine = (name: string, body: string) =>
  `create function ${name}() returns trigger language plpgsql as $$ begin ${body} return null; end $$`;
const trigger = (name: string, when: string, run: string) =>
  `create trigger ${name} after ${when} execute function ${run}()`;

const POSTGRES = [
  `create table application_text (
    account_id text not null,
    id text not null,
    words tsvector not null,
    constraint application_text_key primary key (account_id, id)
  )`,
  'create index application_text_words on application_text using gin (words)',
  routine('mark_text_of_application', mark('new.account_id', 'new.id')),
  routine('mark_text_of_new_event', mark('new.account_id', 'new.application_id')),
  routine('mark_text_of_old_event', mark('old.account_id', 'old.application_id')),
  routine('mark_text_of_company', markOfCompany),
  routine(
    'forget_text_of_application',
    `delete from application_text where account_id = old.account_id and id = old.id;
     delete from text_due where account_id = old.account_id and id = old.id;`,
  ),
  trigger('application_text_added', 'insert on application for each row', 'mark_text_of_application'),
  trigger(
    'application_text_changed',
    `update on application for each row
      when (${SEARCHED.map((column) => `old.${column} is distinct from new.${column}`).join(' or ')})`,
    'mark_text_of_application',
  ),
  trigger('application_text_deleted', 'delete on application for each row', 'forget_text_of_application'),
  trigger('event_text_added', 'insert on event for each row when (new.note is not null)', 'mark_text_of_new_event'),
  trigger(
    'event_text_changed',
    `update on event for each row when ((old.note is not null or new.note is not null)
      and (old.note is distinct from new.note or old.application_id is distinct from new.application_id))`,
    'mark_text_of_new_event',
  ),
  trigger(
    'event_text_moved',
    'update on event for each row when (old.application_id is distinct from new.application_id)',
    'mark_text_of_old_event',
  ),
  trigger('event_text_deleted', 'delete on event for each row when (old.note is not null)', 'mark_text_of_old_event'),
  trigger(
    'company_text_changed',
    'update on company for each row when (old.name is distinct from new.name)',
    'mark_text_of_company',
  ),
];
