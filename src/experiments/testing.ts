import { addApplication } from '../pipeline/add-application.ts';
import type { Deps } from '../pipeline/deps.ts';
import { NewApplication } from '../pipeline/model.ts';
import { okValue } from '../pipeline/testing.ts';
import { NewExperiment, type NewExperimentInput } from './model.ts';
import { planExperiment } from './plan-experiment.ts';
import { startExperiment } from './start-experiment.ts';

/** A plan of two résumés over forty applications, but for what a test says. */
export function planOf(more: Partial<NewExperimentInput> = {}): NewExperiment {
  return NewExperiment.parse({
    question: 'Does one page bring more responses?',
    varies: 'resume',
    arms: { a: { label: 'two pages' }, b: { label: 'one page' } },
    horizon: 40,
    ...more,
  });
}

/** An application not sent yet. */
export const draft = (company: string, more: Partial<NewApplication> = {}) =>
  NewApplication.parse({ company, role: 'Backend Engineer', intent: 'draft', channel: 'direct', ...more });

/**
 * Deps whose day can be moved and whose coins always fall alike: of `draft`s, B falls to Cove and Fern, A to Acme, Basalt,
 * Dune and Elm, and Acme's number is below Basalt's.
 */
export function coinDeps(deps: Deps) {
  const own = { day: deps.today() };
  return {
    deps: { ...deps, today: () => own.day },
    moveTo: (day: string) => {
      own.day = day;
    },
  };
}

/** Begins an experiment in a search of its own; answers its id. */
export async function started(deps: Deps, more: Partial<NewExperimentInput> = {}): Promise<string> {
  await addApplication(deps, NewApplication.parse({ company: 'First', role: 'SRE', intent: 'wish' }));
  const { id } = okValue(await planExperiment(deps, planOf(more)));
  okValue(await startExperiment(deps, id));
  return id;
}
