import type { Db, Trx } from '../db/schema.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { FindExperimentFailure } from './experiment-failure.ts';
import { toExperiment } from './experiment-row.ts';
import type { Experiment } from './view.ts';

const SHORTEST_ID = 4;

/** Finds an experiment by its id, its question (any case), or the beginning of its id where that is enough. */
export async function findExperiment(
  db: Db | Trx,
  account: string,
  given: string,
): Promise<Result<Experiment, FindExperimentFailure>> {
  const rows = await db.selectFrom('experiment').selectAll().where('account_id', '=', account).execute();
  const all = rows.map(toExperiment);
  const wanted = given.trim().toLowerCase();
  const exact = all.find(({ id }) => id === given.trim());
  if (exact) return ok(exact);
  const asked = all.filter(({ question }) => question.toLowerCase() === wanted);
  const begun = wanted.length < SHORTEST_ID ? [] : all.filter(({ id }) => id.toLowerCase().startsWith(wanted));
  const found = asked.length > 0 ? asked : begun;
  if (found[0] && found.length === 1) return ok(found[0]);
  const named = (list: readonly Experiment[]) => list.map(({ id, question }) => ({ id, question }));
  if (found.length > 1) return fail({ kind: 'several-experiments', given, candidates: named(found) });
  return fail({ kind: 'no-such-experiment', given, known: named(all) });
}
