import { listExperiments } from '../experiments/list-experiments.ts';
import { readExperiment } from '../experiments/read-experiment.ts';
import type { ExperimentView } from '../experiments/view.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import { findInSearch } from '../pipeline/find-in-search.ts';
import { findExperiment } from './find-experiment.ts';
import { type Refusal, refused } from './refusal.ts';
import { sayFailure } from './say-failure.ts';

type FoundDraw = ExperimentView['draws'][number];

interface Within {
  readonly experiment: string | undefined;
  readonly search: string | undefined;
}

/** The draw of an application, of the experiment named; where several drew for it, one has to be. */
export async function findDraw(ledger: Deps, given: string, within: Within): Promise<Result<FoundDraw, Refusal>> {
  const application = await findInSearch(ledger, given, within.search);
  if (!application.ok) return sayFailure(application.failure);
  const views = await viewsOf(ledger, within);
  if (!views.ok) return views;
  const draws = views.value.flatMap((view) => view.draws.filter((draw) => draw.applicationId === application.value.id));
  const [only] = draws;
  if (only && draws.length === 1) return ok(only);
  if (draws.length === 0) {
    const mend = `"breakpoint next ${application.value.id}" draws for it`;
    return fail(refused({ what: `nothing was drawn for "${given}"`, where: 'id', mend }));
  }
  const ids = draws.map(({ experimentId }) => experimentId).join(', ');
  const mend = `name one with --experiment: ${ids}`;
  return fail(refused({ what: `several experiments drew for "${given}"`, where: 'id', mend }));
}

async function viewsOf(
  ledger: Deps,
  { experiment, search }: Within,
): Promise<Result<readonly ExperimentView[], Refusal>> {
  const named = experiment === undefined ? null : await findExperiment(ledger, experiment, search);
  if (named && !named.ok) return named;
  const listed = await listExperiments(ledger, search === undefined ? {} : { search });
  if (!listed.ok) return sayFailure(listed.failure);
  const views: ExperimentView[] = [];
  for (const { id, state } of named ? [named.value] : listed.value) {
    const view = state === 'running' ? await readExperiment(ledger, id) : null;
    if (view?.ok) views.push(view.value);
  }
  return ok(views);
}
