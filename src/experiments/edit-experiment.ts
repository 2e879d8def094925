import { makeChange, updateTracked } from '../db/change-log.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import { checkPlan } from './check-plan.ts';
import type { EditFailure } from './experiment-failure.ts';
import { planColumns } from './experiment-row.ts';
import { findExperiment } from './find-experiment.ts';
import { logLine } from './log-line.ts';
import type { ExperimentEdit, NewExperiment } from './model.ts';
import type { Experiment } from './view.ts';

/**
 * Changes a plan. Once it runs only its question may change, and its last day may come earlier: whoever changes what
 * is counted, or how many, after having seen answers can make anything look proven.
 */
export async function editExperiment(
  deps: Deps,
  given: string,
  edit: ExperimentEdit,
): Promise<Result<{ readonly id: string }, EditFailure>> {
  return makeChange<{ id: string }, EditFailure>(deps, 'edit-experiment', async (change) => {
    const found = await findExperiment(change.trx, change.account, given);
    if (!found.ok) return found;
    const { id, question, state } = found.value;
    const plan = planOf(found.value);
    const fields = (Object.keys(edit) as (keyof ExperimentEdit)[]).filter((field) => !isSame(edit[field], plan[field]));
    const fixed = state === 'planned' ? undefined : fields.find((field) => !mayChange(found.value, edit, field));
    if (fixed !== undefined) return fail({ kind: 'fixed-at-start', field: fixed, question });
    const checked = await checkPlan(change, { ...plan, ...edit } as NewExperiment);
    if (!checked.ok) return checked;
    if (await updateTracked(change, 'experiment', { id, ...planColumns(checked.value) })) {
      await logLine(deps, change, { experimentId: id, kind: 'edited', text: `Changed ${fields.join(', ')}` });
    }
    change.summary = `Changed ${fields.join(', ')} of the experiment "${question}"`;
    return ok({ id });
  });
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** An earlier last day cannot be chosen by what came in; a later one can. */
function mayChange({ stopOn }: Experiment, edit: ExperimentEdit, field: keyof ExperimentEdit): boolean {
  if (field === 'question') return true;
  return field === 'stopOn' && edit.stopOn != null && (stopOn === null || edit.stopOn < stopOn);
}

function planOf(experiment: Experiment): NewExperiment {
  const { question, varies, metric, horizon, mode, liftFloor, stopOn, decideAnyway, expected, template } = experiment;
  const { arms, eligible, crosswiseWith } = experiment;
  return {
    ...{ question, varies, metric, arms, eligible, horizon, mode, liftFloor, stopOn, decideAnyway },
    ...{ crosswiseWith: [...crosswiseWith], expected, template },
  };
}
