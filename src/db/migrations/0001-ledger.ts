import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, sql } from 'kysely';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** The ledger: searches hold applications, applications have timelines, and every change can be taken back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('account')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('last_change', 'integer', required)
    .addColumn('created_at', 'text', required)
    .execute();
  await createSearches(db);
  await createBatches(db);
  await createCompaniesAndContacts(db);
  await createApplications(db);
  await createEvents(db);
  await createSettings(db);
  await createChangeLog(db);
}

/** Every tracked table starts the same way; the key begins with the account so that a cohort can be spread over machines. */
function tracked<Name extends string>(db: Kysely<unknown>, name: Name) {
  return db.schema
    .createTable(name)
    .addColumn('account_id', 'text', required)
    .addColumn('id', 'text', required)
    .addColumn('born', 'integer', required)
    .addColumn('place', 'integer', required)
    .addPrimaryKeyConstraint(`${name}_key`, ['account_id', 'id']);
}

/** A reference inside the account, checked when the transaction ends: undo puts rows back in any order. */
function pointing<Name extends string, Column extends string>(
  table: CreateTableBuilder<Name, Column>,
  column: Column,
  target: string,
) {
  return table.addForeignKeyConstraint(
    `${column}_points_at_${target}`,
    ['account_id' as Column, column],
    target,
    ['account_id', 'id'],
    (constraint) => constraint.deferrable().initiallyDeferred(),
  );
}

async function createSearches(db: Kysely<unknown>) {
  await tracked(db, 'search')
    .addColumn('name', 'text', required)
    .addColumn('starts_on', 'text')
    .addColumn('ends_on', 'text')
    .addColumn('target_on', 'text')
    .addColumn('pace_per_week', 'double precision')
    .addColumn('location', 'text')
    .addColumn('is_active', 'integer', required)
    .addColumn('is_sample', 'integer', required)
    .execute();
}

async function createBatches(db: Kysely<unknown>) {
  await tracked(db, 'batch')
    .addColumn('at', 'text', required)
    .addColumn('files', 'text', required)
    .addColumn('taken_back_at', 'text')
    .execute();
  await tracked(db, 'imported_row')
    .addColumn('application_id', 'text', required)
    .addColumn('batch_id', 'text', required)
    .addColumn('content', 'text', required)
    .execute();
}

async function createCompaniesAndContacts(db: Kysely<unknown>) {
  await tracked(db, 'company').addColumn('name', 'text', required).addColumn('name_key', 'text', required).execute();
  await db.schema.createIndex('company_by_name').on('company').columns(['account_id', 'name_key']).unique().execute();
  const contact = tracked(db, 'contact')
    .addColumn('name', 'text', required)
    .addColumn('relation', 'text')
    .addColumn('company_id', 'text')
    .addColumn('notes', 'text');
  await pointing(contact, 'company_id', 'company').execute();
  await db.schema.createIndex('contact_by_company').on('contact').columns(['account_id', 'company_id']).execute();
}

async function createApplications(db: Kysely<unknown>) {
  let table = tracked(db, 'application')
    .addColumn('search_id', 'text', required)
    .addColumn('company_id', 'text')
    .addColumn('contact_id', 'text')
    .addColumn('role', 'text')
    .addColumn('intent', 'text', required)
    .addColumn('sent_on', 'text')
    .addColumn('stage', 'text')
    .addColumn('state', 'text', required)
    .addColumn('channel', 'text')
    .addColumn('level', 'text')
    .addColumn('variant', 'text')
    .addColumn('location', 'text')
    .addColumn('work_mode', 'text')
    .addColumn('pay_min', 'double precision')
    .addColumn('pay_max', 'double precision')
    .addColumn('pay_currency', 'text')
    .addColumn('pay_period', 'text')
    .addColumn('posting_url', 'text')
    .addColumn('posted_on', 'text')
    .addColumn('company_size', 'text')
    .addColumn('tags', 'text', required)
    .addColumn('batch_id', 'text')
    .addColumn('origin_file', 'text')
    .addColumn('origin_line', 'integer')
    .addColumn('notes', 'text')
    // Last, because a long text before the other columns makes reading them slower.
    .addColumn('posting_text', 'text');
  table = pointing(table, 'search_id', 'search');
  table = pointing(table, 'company_id', 'company');
  table = pointing(table, 'contact_id', 'contact');
  await table.execute();
  // In the order of the list, so that its pages are read and not sorted.
  await sql`create index application_by_search on application
    (account_id, search_id, (coalesce(sent_on, '')), born, place)`.execute(db);
  await db.schema
    .createIndex('application_by_company')
    .on('application')
    .columns(['account_id', 'company_id'])
    .execute();
}

async function createEvents(db: Kysely<unknown>) {
  let table = tracked(db, 'event')
    .addColumn('application_id', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('on_day', 'text')
    .addColumn('inferred', 'integer', required)
    .addColumn('held_on', 'text')
    .addColumn('planned_on', 'text')
    .addColumn('learnt_on', 'text')
    .addColumn('learnt_at', 'text', required)
    .addColumn('note', 'text')
    .addColumn('origin_kind', 'text', required)
    .addColumn('origin_file', 'text')
    .addColumn('origin_line', 'integer')
    .addColumn('batch_id', 'text')
    .addColumn('corrects_id', 'text')
    .addColumn('retracted', 'integer', required);
  table = pointing(table, 'application_id', 'application');
  await table.execute();
  await db.schema.createIndex('event_by_application').on('event').columns(['account_id', 'application_id']).execute();
}

async function createSettings(db: Kysely<unknown>) {
  await tracked(db, 'setting').addColumn('value', 'text', required).execute();
  await tracked(db, 'mapping').addColumn('columns', 'text', required).execute();
}

async function createChangeLog(db: Kysely<unknown>) {
  await db.schema
    .createTable('change')
    .addColumn('account_id', 'text', required)
    .addColumn('seq', 'integer', required)
    .addColumn('kind', 'text', required)
    .addColumn('summary', 'text', required)
    .addColumn('at', 'text', required)
    .addColumn('batch_id', 'text')
    .addColumn('undone_at', 'text')
    .addPrimaryKeyConstraint('change_key', ['account_id', 'seq'])
    .execute();
  await db.schema
    .createTable('change_row')
    .addColumn('account_id', 'text', required)
    .addColumn('seq', 'integer', required)
    .addColumn('place', 'integer', required)
    .addColumn('op', 'text', required)
    .addColumn('table_name', 'text', required)
    .addColumn('row_id', 'text', required)
    .addColumn('before', 'text', required)
    .addPrimaryKeyConstraint('change_row_key', ['account_id', 'seq', 'place'])
    .execute();
}
