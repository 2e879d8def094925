import { type ListedExperiment, listExperiments } from '../experiments/list-experiments.ts';
import type { Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import { findOne } from './find-one.ts';
import type { Refusal } from './refusal.ts';
import { sayFailure } from './say-failure.ts';

/** What the argument that names an experiment says of itself in the help. */
export const EXPERIMENT = 'the experiment: its id, its question, or the beginning of either';

/** Finds an experiment by its id, by its question, or by the beginning of either where that is enough. */
export async function findExperiment(
  ledger: Deps,
  given: string,
  search: string | undefined,
): Promise<Result<ListedExperiment, Refusal>> {
  const listed = await listExperiments(ledger, search === undefined ? {} : { search });
  if (!listed.ok) return sayFailure(listed.failure);
  return findOne(listed.value, given, {
    noun: 'experiment',
    listedBy: 'breakpoint experiment list',
    names: ({ question }) => [question],
    label: ({ question }) => question,
  });
}
