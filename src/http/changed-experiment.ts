import { readExperiment } from '../experiments/read-experiment.ts';
import { ok } from '../kernel/result.ts';
import type { Noting } from './noting-change.ts';

/** One experiment as it stands after a change of it, with the number by which `undo` takes exactly that change back. */
export async function changedExperiment({ deps, change }: Noting, id: string) {
  const view = await readExperiment(deps, id);
  return view.ok ? ok({ ...view.value, change: change() }) : view;
}
