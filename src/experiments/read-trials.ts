import type { Channel, TimelineEvent } from '../analysis/model.ts';
import type { Db, Trx } from '../db/schema.ts';
import type { Day } from '../kernel/day.ts';
import { holdingEvents, TIMELINE_COLUMNS, toTimelineEvent } from '../pipeline/timeline.ts';
import { toDraw, toExperiment } from './experiment-row.ts';
import type { Draw, Experiment, LogLine } from './view.ts';

/** An application that something was drawn for, with what became of it. */
export interface DrawnApplicationRow {
  readonly id: string;
  readonly company: string | null;
  readonly role: string | null;
  readonly sentOn: Day | null;
  readonly isSent: boolean;
  readonly variant: string | null;
  readonly channel: Channel | null;
  readonly level: string | null;
  readonly companySize: string | null;
  readonly events: readonly TimelineEvent[];
}

/** Some experiments of one search, with all that they are judged by. */
export interface Trials {
  readonly experiments: readonly Experiment[];
  readonly draws: ReadonlyMap<string, readonly Draw[]>;
  readonly logs: ReadonlyMap<string, readonly LogLine[]>;
  readonly applications: ReadonlyMap<string, DrawnApplicationRow>;
}

type ReadDeps = { readonly db: Db | Trx; readonly account: string };

/** Reads all experiments of a search: each timeline once, however many experiments share it. */
export async function readTrials(deps: ReadDeps, searchId: string): Promise<Trials> {
  const { db, account } = deps;
  const ofAccount = db.selectFrom('experiment').selectAll().where('account_id', '=', account);
  const rows = await ofAccount.where('search_id', '=', searchId).orderBy('born', 'desc').orderBy('place').execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return { experiments: [], draws: new Map(), logs: new Map(), applications: new Map() };
  const ofExperiments = db.selectFrom('draw').selectAll().where('account_id', '=', account);
  const draws = await ofExperiments.where('experiment_id', 'in', ids).orderBy('born').orderBy('place').execute();
  return {
    experiments: rows.map(toExperiment),
    draws: Map.groupBy(draws.map(toDraw), ({ experimentId }) => experimentId),
    logs: await readLogs(deps, ids),
    applications: draws.length === 0 ? new Map() : await readApplications(deps, searchId),
  };
}

async function readLogs({ db, account }: ReadDeps, ids: readonly string[]) {
  const rows = await db
    .selectFrom('experiment_log')
    .selectAll()
    .where('account_id', '=', account)
    .where('experiment_id', 'in', ids)
    .orderBy('born')
    .orderBy('place')
    .execute();
  const byExperiment = Map.groupBy(rows, ({ experiment_id }) => experiment_id);
  return new Map(
    [...byExperiment].map(([id, own]) => [
      id,
      own.map((row): LogLine => ({ id: row.id, on: row.on_day, kind: row.kind as LogLine['kind'], text: row.text })),
    ]),
  );
}

/** An application that was moved to another search stays in the experiment it was drawn in. */
async function readApplications({ db, account }: ReadDeps, searchId: string) {
  const drawn = db
    .selectFrom('draw')
    .innerJoin('experiment', (join) =>
      join.onRef('experiment.account_id', '=', 'draw.account_id').onRef('experiment.id', '=', 'draw.experiment_id'),
    )
    .select('draw.application_id')
    .where('draw.account_id', '=', account)
    .where('experiment.search_id', '=', searchId);
  const rows = await db
    .selectFrom('application')
    .leftJoin('company', (join) =>
      join
        .onRef('company.account_id', '=', 'application.account_id')
        .onRef('company.id', '=', 'application.company_id'),
    )
    .select(['application.id', 'company.name as company', 'role', 'sent_on', 'stage', 'variant'])
    .select(['channel', 'level', 'company_size'])
    .where('application.account_id', '=', account)
    .where('application.id', 'in', drawn)
    .execute();
  const events = await db
    .selectFrom('event')
    .select(TIMELINE_COLUMNS)
    .where('account_id', '=', account)
    .where('application_id', 'in', drawn)
    .execute();
  const timelines = Map.groupBy(events, ({ application_id }) => application_id);
  return new Map(
    rows.map(
      ({ id, company, role, sent_on, stage, variant, channel, level, company_size }): [string, DrawnApplicationRow] => [
        id,
        {
          ...{ id, company, role, sentOn: sent_on, isSent: stage !== null, variant },
          ...{ channel: channel as Channel | null, level, companySize: company_size },
          events: holdingEvents(timelines.get(id) ?? []).map(toTimelineEvent),
        },
      ],
    ),
  );
}
