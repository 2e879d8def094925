import type { FindExperimentFailure } from '../experiments/experiment-failure.ts';
import { readExperiment } from '../experiments/read-experiment.ts';
import type { ExperimentView } from '../experiments/view.ts';
import { fail, type Result } from '../kernel/result.ts';
import type { DayDeps } from '../pipeline/deps.ts';

/** The experiment with this whole id; its question or the beginning of its id will do for people, not for programs. */
export async function exactExperiment(
  deps: DayDeps,
  id: string,
  options: { readonly asOf?: string } = {},
): Promise<Result<ExperimentView, FindExperimentFailure>> {
  const read = await readExperiment(deps, id, options);
  return read.ok && read.value.id !== id ? fail({ kind: 'no-such-experiment', given: id, known: [] }) : read;
}
