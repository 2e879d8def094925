import { adaptiveChance } from '../analysis/draw-chance.ts';
import { type Change, insertTracked, updateTracked } from '../db/change-log.ts';
import type { Deps } from '../pipeline/deps.ts';
import { coinSecret } from './coin-secret.ts';
import { findVariant, variantLabel } from './find-variant.ts';
import { areCrosswise, isDrawnLater } from './may-overlap.ts';
import type { ArmName } from './model.ts';
import { readTrials, type Trials } from './read-trials.ts';
import { coinName, tossOf } from './toss.ts';
import { trialInput } from './trial-input.ts';
import type { Draw, Drawn, DrawnApplication, Experiment } from './view.ts';
import { type Applying, whyNot } from './why-not.ts';

interface Coin {
  readonly arm: ArmName;
  readonly chance: number;
  readonly block: string | null;
}

export type DrawDeps = Pick<Deps, 'newId' | 'today' | 'chance'>;

/**
 * Draws for one application, or for two that were named together, in each of some running experiments. What was drawn
 * before stays: asked again, it answers the same.
 *
 * Two that are named together get one coin: which of them is A's. Nobody can then save a good one for the arm that must
 * come next. Everything else gets a coin of its own, or the chance that earning asks for. A coin falls by the secret of
 * its experiment and the name of the posting, so that a draw taken back and drawn again falls as it fell.
 */
export async function drawArms(
  deps: DrawDeps,
  change: Change,
  { applications, experiments, trials }: Drawing,
): Promise<readonly DrawnApplication[]> {
  const drawn = new Map(applications.map(({ id }) => [id, [] as Drawn[]]));
  const leftOut = new Map(applications.map(({ id }) => [id, [] as DrawnApplication['leftOut'][number][]]));
  for (const experiment of experiments) {
    const own = trials.draws.get(experiment.id) ?? [];
    const fresh: Applying[] = [];
    for (const application of applications) {
      const before = own.find(({ applicationId }) => applicationId === application.id);
      const because = before
        ? null
        : (whyNot(experiment, application, own.length + fresh.length) ?? whyTaken(trials, experiment, application.id));
      if (before) drawn.get(application.id)?.push(tell(experiment, before, true));
      else if (because === null) fresh.push(application);
      else leftOut.get(application.id)?.push({ experimentId: experiment.id, question: experiment.question, because });
    }
    const coins = await toss(deps, change, { experiment, fresh, trials });
    for (const [at, application] of fresh.entries()) {
      const draw = await keep(deps, change, { experiment, application, coin: coins[at] as Coin });
      drawn.get(application.id)?.push(tell(experiment, draw, false));
    }
  }
  return applications.map(({ id, company, role }) => ({
    ...{ id, company, role },
    drawn: drawn.get(id) ?? [],
    leftOut: leftOut.get(id) ?? [],
  }));
}

/** What another experiment drew at the same step, such as one closed since, would answer for both. */
function whyTaken(trials: Trials, experiment: Experiment, applicationId: string): string | null {
  const taker = trials.experiments.find((other) => {
    const isApart = other.id === experiment.id || isDrawnLater(other) !== isDrawnLater(experiment);
    if (isApart || areCrosswise(experiment, other)) return false;
    return trials.draws.get(other.id)?.some((draw) => draw.applicationId === applicationId);
  });
  return taker === undefined ? null : `"${taker.question}" drew for it already`;
}

export interface Drawing {
  readonly applications: readonly Applying[];
  /** Running ones, in the order they were started. */
  readonly experiments: readonly Experiment[];
  readonly trials: Trials;
}

/** What is running in a search, with all that was drawn in it; the first started first. */
export async function readRunning({ trx, account }: Change, searchId: string) {
  const trials = await readTrials({ db: trx, account }, searchId);
  return { trials, experiments: trials.experiments.filter(({ state }) => state === 'running').toReversed() };
}

async function toss(
  deps: DrawDeps,
  change: Change,
  { experiment, fresh, trials }: { experiment: Experiment; fresh: readonly Applying[]; trials: Trials },
): Promise<readonly Coin[]> {
  const [one, other] = fresh;
  if (!one) return [];
  const tosses = numberThose(fresh, trials.draws.get(experiment.id) ?? [], trials);
  const secret = await coinSecret(deps, change, experiment.id);
  const fallen = tosses.map(({ name, nth }) => tossOf(secret, name, nth));
  if (experiment.mode === 'prove' && other && stratumOf(experiment, one) === stratumOf(experiment, other)) {
    const first: ArmName = (fallen[0] as number) < (fallen[1] as number) ? 'b' : 'a';
    const block = deps.newId();
    return [
      { arm: first, chance: 0.5, block },
      { arm: first === 'a' ? 'b' : 'a', chance: 0.5, block },
    ];
  }
  const chance = chanceOfB(deps, experiment, trials);
  return fallen.map((number): Coin => ({ arm: number < chance ? 'b' : 'a', chance, block: null }));
}

/** The how-manieth of its name each application is in the experiment: a second one at a company has a coin of its own. */
function numberThose(fresh: readonly Applying[], draws: readonly Draw[], trials: Trials) {
  const counts = new Map<string, number>();
  const count = (name: string) => {
    const nth = counts.get(name) ?? 0;
    counts.set(name, nth + 1);
    return { name, nth };
  };
  for (const { applicationId } of draws) {
    const drawn = trials.applications.get(applicationId);
    if (drawn) count(coinName(drawn));
  }
  return fresh.map((application) => count(coinName(application)));
}

function chanceOfB(deps: DrawDeps, experiment: Experiment, trials: Trials): number {
  if (experiment.mode === 'prove') return 0.5;
  const today = deps.today();
  const { input } = trialInput(trials, experiment, { asOf: today, today });
  return adaptiveChance(input, { liftFloor: experiment.liftFloor });
}

/** Compared within a channel, unless the channel is what is drawn. */
function stratumOf({ varies }: Experiment, { channel }: Applying): string | null {
  return varies === 'channel' ? null : channel;
}

interface Kept {
  readonly experiment: Experiment;
  readonly application: Applying;
  readonly coin: Coin;
}

async function keep(deps: DrawDeps, change: Change, { experiment, application, coin }: Kept): Promise<Draw> {
  const draw: Draw = {
    ...{ id: deps.newId(), experimentId: experiment.id, applicationId: application.id },
    ...coin,
    stratum: stratumOf(experiment, application),
    used: null,
    because: null,
    drawnOn: deps.today(),
  };
  const { id, experimentId, applicationId, arm, block, stratum, used, because, drawnOn, chance } = draw;
  const row = { experiment_id: experimentId, application_id: applicationId, drawn_on: drawnOn };
  await insertTracked(change, 'draw', [{ id, ...row, arm, block, stratum, used, because, chance }]);
  if (application.variant === null) await noteVariant(change, experiment, draw);
  return draw;
}

/** What is sent stands on the application as well, where the resume is drawn. */
export async function noteVariant(
  change: Change,
  { varies, arms }: Experiment,
  { applicationId, arm }: Pick<Draw, 'applicationId' | 'arm'>,
): Promise<void> {
  if (varies !== 'resume') return;
  const { variantId, label } = arms[arm];
  const kept = variantId === null ? null : await findVariant(change.trx, change.account, variantId);
  const variant = kept?.ok ? variantLabel(kept.value) : label;
  await updateTracked(change, 'application', { id: applicationId, variant: variant.slice(0, 100) });
}

function tell({ id, question, arms }: Experiment, draw: Draw, before: boolean): Drawn {
  const { arm, chance } = draw;
  return { drawId: draw.id, experimentId: id, question, arm, label: arms[arm].label, chance, before };
}
