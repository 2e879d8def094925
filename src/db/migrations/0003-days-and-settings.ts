import { type Kysely, sql } from 'kysely';
import { isSqlite } from '../is-sqlite.ts';

/**
 * Keeps beside each application the last day on which anything happened, for lists; and lets the theme and remembered
 * columns out of the change log: what a person undoes is what they did to their record.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('application').addColumn('last_on', 'text').execute();
  await sql`update application set last_on = ${lastDay}`.execute(db);
  // Few events plan anything, and a list asks for all of them.
  await sql`create index event_planned on event (account_id, application_id) where planned_on is not null`.execute(db);
  if (isSqlite(db)) await coverTheList(db);
  await letOutOfTheChangeLog(db);
}

/** Of the events that hold, other than what the person does without the employer. */
const holding = sql`event.account_id = application.account_id and event.application_id = application.id
  and event.retracted = 0 and event.kind not in ('followed-up', 'feedback-asked', 'note')
  and not exists (
    select 1 from event as later where later.account_id = event.account_id
      and later.application_id = event.application_id and later.corrects_id = event.id
  )`;

const lastDay = sql`(select max(day) from (
  select event.on_day as day from event where ${holding}
  union all select event.held_on as day from event where ${holding}
) as days)`;

/**
 * SQLite keeps the long texts of a posting in the row itself and reads past them; with every column of the list in the
 * index it need not. PostgreSQL keeps long texts apart.
 */
async function coverTheList(db: Kysely<unknown>) {
  await sql`drop index application_by_search`.execute(db);
  await sql`create index application_by_search on application (
    account_id, search_id, (coalesce(sent_on, '')), born, place,
    id, company_id, role, sent_on, stage, state, channel, variant, location, tags, intent, last_on
  )`.execute(db);
}

async function letOutOfTheChangeLog(db: Kysely<unknown>) {
  await sql`delete from change_row where table_name = 'mapping'`.execute(db);
  await sql`delete from change_row where table_name = 'setting' and row_id = 'theme'`.execute(db);
  await sql`delete from change where kind = 'remember-mapping'`.execute(db);
  await sql`delete from change where kind = 'change-settings' and summary = 'Changed theme'`.execute(db);
  await sql`update setting set born = 0, place = 0 where id = 'theme'`.execute(db);
}
