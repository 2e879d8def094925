import { deleteTracked, makeChange } from '../db/change-log.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import type { FindExperimentFailure } from './experiment-failure.ts';
import { findExperiment } from './find-experiment.ts';

/** Deletes an experiment with its draws and its log; the applications stay. `undo` brings it back. */
export async function deleteExperiment(
  deps: Deps,
  given: string,
): Promise<Result<{ readonly id: string }, FindExperimentFailure>> {
  return makeChange<{ id: string }, FindExperimentFailure>(deps, 'delete-experiment', async (change) => {
    const found = await findExperiment(change.trx, change.account, given);
    if (!found.ok) return found;
    const { id, question } = found.value;
    for (const table of ['draw', 'experiment_log'] as const) {
      const ofAccount = change.trx
        .selectFrom(table as 'draw')
        .select('id')
        .where('account_id', '=', change.account);
      const rows = await ofAccount.where('experiment_id', '=', id).execute();
      await deleteTracked(
        change,
        table,
        rows.map((row) => row.id),
      );
    }
    await deleteTracked(change, 'experiment', [id]);
    change.summary = `Deleted the experiment "${question}"`;
    return ok({ id });
  });
}
