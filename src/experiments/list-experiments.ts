import type { Day } from '../kernel/day.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { DayDeps } from '../pipeline/deps.ts';
import { findSearch, type NoSuchSearch } from '../pipeline/find-search.ts';
import { judgeExperiment } from './judge-experiment.ts';
import { readPace } from './read-pace.ts';
import { readTrials } from './read-trials.ts';
import type { ExperimentSummary } from './view.ts';

export type ListedExperiment = ExperimentSummary;

/** The experiments of a search, each judged as of a day (today if left out), the latest planned first. */
export async function listExperiments(
  deps: DayDeps,
  { search, asOf }: { readonly search?: string; readonly asOf?: Day } = {},
): Promise<Result<readonly ListedExperiment[], NoSuchSearch>> {
  const found = await findSearch(deps.db, deps.account, search);
  if (!found.ok) return found;
  if (found.value === null) return ok([]);
  const today = deps.today();
  const trials = await readTrials(deps, found.value.id);
  const pacePerWeek = trials.experiments.length === 0 ? null : await readPace(deps, found.value, today);
  const on = { asOf: asOf === undefined || asOf > today ? today : asOf, today, pacePerWeek };
  const planned = trials.experiments.filter(
    ({ plannedOn, startedOn }) => (startedOn ?? plannedOn) <= on.asOf || on.asOf === today,
  );
  return ok(planned.map((experiment) => judgeExperiment(trials, experiment, on).summary));
}
