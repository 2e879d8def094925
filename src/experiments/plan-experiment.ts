import { insertTracked, makeChange } from '../db/change-log.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import { findSearch } from '../pipeline/find-search.ts';
import { checkPlan } from './check-plan.ts';
import type { PlanFailure } from './experiment-failure.ts';
import { planColumns } from './experiment-row.ts';
import { logLine } from './log-line.ts';
import type { NewExperiment } from './model.ts';

/** Keeps a plan. Nothing is drawn before it is started; until then all of it may change. */
export async function planExperiment(
  deps: Deps,
  plan: NewExperiment,
  { search }: { readonly search?: string } = {},
): Promise<Result<{ readonly id: string }, PlanFailure>> {
  return makeChange<{ id: string }, PlanFailure>(deps, 'plan-experiment', async (change) => {
    const found = await findSearch(change.trx, change.account, search);
    if (!found.ok) return found;
    if (found.value === null) {
      return fail({
        kind: 'bad-plan',
        where: 'search',
        because: 'there is no search yet',
        mend: 'add an application first',
      });
    }
    const checked = await checkPlan(change, plan);
    if (!checked.ok) return checked;
    const id = deps.newId();
    await insertTracked(change, 'experiment', [
      {
        id,
        search_id: found.value.id,
        ...planColumns(checked.value),
        state: 'planned',
        planned_on: deps.today(),
        started_on: null,
        closed_on: null,
        decision: null,
        learning: null,
        coin_secret: null,
      },
    ]);
    const { question, horizon, metric } = checked.value;
    const text = `Planned: ${horizon} in all, counted by ${metric}`;
    await logLine(deps, change, { experimentId: id, kind: 'planned', text });
    change.summary = `Planned the experiment "${question}"`;
    return ok({ id });
  });
}
