import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, sql } from 'kysely';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Makes room for experiments: resumes and notes as things of their own, plans, draws, and what is logged of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tracked(db, 'resume_variant')
    .addColumn('name', 'text', required)
    .addColumn('version', 'integer', required)
    .addColumn('kind', 'text', required)
    .addColumn('text', 'text', required)
    .addColumn('file_name', 'text')
    .addColumn('made_on', 'text', required)
    .execute();
  await createExperiments(db);
  await createDraws(db);
  const log = tracked(db, 'experiment_log')
    .addColumn('experiment_id', 'text', required)
    .addColumn('on_day', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('text', 'text', required);
  await pointing(log, 'experiment_id', 'experiment').execute();
  await sql`create index log_of_experiment on experiment_log (account_id, experiment_id)`.execute(db);
}

function tracked<Name extends string>(db: Kysely<unknown>, name: Name) {
  return db.schema
    .createTable(name)
    .addColumn('account_id', 'text', required)
    .addColumn('id', 'text', required)
    .addColumn('born', 'integer', required)
    .addColumn('place', 'integer', required)
    .addPrimaryKeyConstraint(`${name}_key`, ['account_id', 'id']);
}

/** Checked when the transaction ends: undo puts rows back in any order. */
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

async function createExperiments(db: Kysely<unknown>) {
  const experiment = tracked(db, 'experiment')
    .addColumn('search_id', 'text', required)
    .addColumn('question', 'text', required)
    .addColumn('varies', 'text', required)
    .addColumn('metric', 'text', required)
    .addColumn('arms', 'text', required)
    .addColumn('eligible', 'text', required)
    .addColumn('horizon', 'integer', required)
    .addColumn('mode', 'text', required)
    .addColumn('lift_floor', 'integer', required)
    .addColumn('stop_on', 'text')
    .addColumn('decide_anyway', 'integer', required)
    .addColumn('crosswise_with', 'text', required)
    .addColumn('expected', 'text')
    .addColumn('template', 'text')
    .addColumn('state', 'text', required)
    .addColumn('planned_on', 'text', required)
    .addColumn('started_on', 'text')
    .addColumn('closed_on', 'text')
    .addColumn('decision', 'text')
    .addColumn('learning', 'text');
  await pointing(experiment, 'search_id', 'search').execute();
  await sql`create index experiment_by_search on experiment (account_id, search_id)`.execute(db);
}

async function createDraws(db: Kysely<unknown>) {
  const draw = tracked(db, 'draw')
    .addColumn('experiment_id', 'text', required)
    .addColumn('application_id', 'text', required)
    .addColumn('arm', 'text', required)
    .addColumn('block', 'text')
    .addColumn('stratum', 'text')
    .addColumn('used', 'text')
    .addColumn('because', 'text')
    .addColumn('drawn_on', 'text', required)
    .addColumn('chance', 'double precision', required);
  await pointing(pointing(draw, 'experiment_id', 'experiment'), 'application_id', 'application').execute();
  await sql`create unique index draw_once on draw (account_id, experiment_id, application_id)`.execute(db);
  await sql`create index draw_of_application on draw (account_id, application_id)`.execute(db);
}
