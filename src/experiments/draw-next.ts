import { type Change, makeChange } from '../db/change-log.ts';
import type { Day } from '../kernel/day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { addWithin } from '../pipeline/add-application.ts';
import type { Deps } from '../pipeline/deps.ts';
import { findInSearch } from '../pipeline/find-in-search.ts';
import type { NewApplication } from '../pipeline/model.ts';
import type { BeforeAdding } from '../pipeline/ports.ts';
import { drawArms, readRunning } from './draw-arms.ts';
import type { ClockMovedBack, DrawFailure } from './experiment-failure.ts';
import { findExperiment } from './find-experiment.ts';
import { isDrawnLater } from './may-overlap.ts';
import { readApplying } from './read-applying.ts';
import type { Trials } from './read-trials.ts';
import type { DrawnApplication, DrawnNext, Experiment } from './view.ts';
import { type Applying, whyNot } from './why-not.ts';

/** One that is recorded, two that are (a pair), or one or two that are drafted with the draw. */
export type DrawAsked =
  | { readonly application: string }
  | { readonly applications: readonly [string, string] }
  | { readonly drafts: readonly NewApplication[] };

export interface DrawOptions {
  /** Draw for this one only, where several run. */
  readonly experiment?: string;
  readonly search?: string;
}

/** Draws which arm the next application gets, in every running experiment it takes part in. A draft is recorded with it. */
export async function drawNext(
  deps: Deps & BeforeAdding,
  asked: DrawAsked,
  options: DrawOptions = {},
): Promise<Result<DrawnNext, DrawFailure>> {
  return makeChange<DrawnNext, DrawFailure>(deps, 'draw-next', async (change) => {
    const named = await nameApplications(deps, change, { asked, options });
    if (!named.ok) return named;
    const { ids, warnings } = named.value;
    const applications = await readApplying(change, ids);
    const running = await readRunning(change, applications[0]?.searchId ?? '');
    const meant = await chooseMeant(change, running.experiments, options.experiment);
    if (!meant.ok) return meant;
    const clock = findClockBack(running.trials, deps.today());
    if (clock) return fail(clock);
    const refused = refuse(meant.value, {
      applications,
      trials: running.trials,
      isNamed: options.experiment !== undefined,
    });
    if (refused) return fail(refused);
    const drawn = await drawArms(deps, change, { applications, experiments: meant.value, trials: running.trials });
    change.summary = summaryOf(drawn);
    return ok({ applications: drawn, warnings });
  });
}

interface Asked {
  readonly asked: DrawAsked;
  readonly options: DrawOptions;
}

type Named = Result<{ readonly ids: readonly string[]; readonly warnings: readonly string[] }, DrawFailure>;

async function nameApplications(deps: Deps & BeforeAdding, change: Change, { asked, options }: Asked): Promise<Named> {
  const ids: string[] = [];
  const warnings: string[] = [];
  if ('drafts' in asked) {
    for (const draft of asked.drafts) {
      if (draft.sentOn !== null) {
        return fail({ kind: 'already-sent', application: draft.company ?? draft.role ?? 'it', sentOn: draft.sentOn });
      }
      const own = options.search === undefined ? {} : { search: options.search };
      const added = await addWithin(deps, change, { application: { ...draft, intent: 'draft' }, options: own });
      if (!added.ok) return added;
      ids.push(added.value.id);
      warnings.push(...added.value.warnings);
    }
    return ok({ ids, warnings });
  }
  for (const given of 'application' in asked ? [asked.application] : asked.applications) {
    const found = await findInSearch({ db: change.trx, account: change.account }, given, options.search);
    if (!found.ok) return found;
    if (ids.includes(found.value.id)) return fail({ kind: 'same-application', id: found.value.id });
    ids.push(found.value.id);
  }
  return ok({ ids, warnings });
}

async function chooseMeant(
  { trx, account }: Change,
  running: readonly Experiment[],
  given: string | undefined,
): Promise<Result<readonly Experiment[], DrawFailure>> {
  if (given === undefined) return running.length > 0 ? ok(running) : fail({ kind: 'nothing-runs' });
  const found = await findExperiment(trx, account, given);
  if (!found.ok) return found;
  const meant = running.filter(({ id }) => id === found.value.id);
  if (meant.length > 0) return ok(meant);
  const { question, state } = found.value;
  if (state === 'running') return fail({ kind: 'not-eligible', question, because: 'it runs in another search' });
  return fail({ kind: 'experiment-wrong-state', question, state, needs: 'running' });
}

/** Where draws are dated after today nothing more is drawn: what came before what could not be told any more. */
export function findClockBack({ draws }: Trials, today: Day): ClockMovedBack | null {
  const last = [...draws.values()]
    .flatMap((own) => own.map(({ drawnOn }) => drawnOn))
    .toSorted()
    .at(-1);
  return last !== undefined && last > today ? { kind: 'clock-moved-back', lastDrawnOn: last, today } : null;
}

interface Wanted {
  readonly applications: readonly (Applying & { readonly sentOn: Day | null; readonly searchId: string })[];
  readonly trials: Trials;
  readonly isNamed: boolean;
}

/** A single experiment that was named, and what was sent already, are refused; of several some may draw. */
function refuse(experiments: readonly Experiment[], { applications, trials, isNamed }: Wanted): DrawFailure | null {
  for (const application of applications) {
    const drawnIn = (id: string) => trials.draws.get(id)?.some(({ applicationId }) => applicationId === application.id);
    const open = experiments.filter(({ id }) => !drawnIn(id));
    if (open.length < experiments.length) continue;
    if (application.isSent && open.every((one) => !isDrawnLater(one))) {
      const called = application.company ?? application.role ?? application.id;
      return { kind: 'already-sent', application: called, sentOn: application.sentOn };
    }
    const [only] = open;
    const because = isNamed && only ? whyNot(only, application, trials.draws.get(only.id)?.length ?? 0) : null;
    if (only && because !== null) return { kind: 'not-eligible', question: only.question, because };
  }
  return null;
}

function summaryOf(applications: readonly DrawnApplication[]): string {
  const one = ({ id, company, role, drawn }: DrawnApplication) => {
    const arms = drawn.map(({ arm }) => arm.toUpperCase()).join(' and ') || 'nothing';
    return `${arms} for ${[company, role].filter(Boolean).join(', ') || id}`;
  };
  return `Drew ${applications.map(one).join('; ')}`;
}
