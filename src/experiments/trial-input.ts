import { isMidway } from '../analysis/is-midway.ts';
import type { JudgeInput, TrialApplication } from '../analysis/judge-model.ts';
import { applicationKnownOn } from '../analysis/known-on.ts';
import type { Day } from '../kernel/day.ts';
import { sentArm } from '../pipeline/sent-arm.ts';
import { areCrosswise, isDrawnLater } from './may-overlap.ts';
import type { DrawnApplicationRow, Trials } from './read-trials.ts';
import { type Draw, type Experiment, toArm } from './view.ts';

/** What one experiment is judged by, as it was known at the end of `asOf`. */
export interface Trial {
  readonly input: JudgeInput;
  /** The draws made by then. */
  readonly draws: readonly Draw[];
  /** The applications of those draws as they were known then; what was deleted is absent. */
  readonly applications: ReadonlyMap<string, DrawnApplicationRow>;
}

/** Puts together what the judge reads: the arm drawn, what was sent, and only what was known by that day. */
export function trialInput(trials: Trials, experiment: Experiment, days: { asOf: Day; today: Day }): Trial {
  const { asOf } = days;
  const draws = (trials.draws.get(experiment.id) ?? []).filter(({ drawnOn }) => drawnOn <= asOf);
  const applications = new Map(
    draws.flatMap(({ applicationId }) => {
      const application = trials.applications.get(applicationId);
      return application ? [[applicationId, asKnown(application, days)] as const] : [];
    }),
  );
  const strata = crosswiseArms(trials, experiment);
  const judged = draws.flatMap((draw): TrialApplication[] => {
    const application = applications.get(draw.applicationId);
    if (!application?.isSent) return [];
    const stratum = [draw.stratum ?? '', ...(strata.get(draw.applicationId) ?? [])].join('/');
    return [{ ...timed(experiment, draw, application), ...drawnAs(experiment, draw, application), stratum }];
  });
  const logged = trials.logs.get(experiment.id) ?? [];
  const changes = logged.flatMap(({ kind, on }) => (kind === 'variant-changed' && on <= asOf ? on : []));
  return {
    draws,
    applications,
    input: {
      metric: experiment.metric,
      applications: judged,
      asOf,
      horizon: experiment.mode === 'prove' ? experiment.horizon : null,
      assignment: experiment.mode === 'prove' ? 'drawn' : 'adaptive',
      // One that harmed nothing must not hide one that did.
      variantChangedOn: changes.find((on) => isMidway(on, judged)) ?? changes[0] ?? null,
    },
  };
}

function asKnown(application: DrawnApplicationRow, { asOf, today }: { asOf: Day; today: Day }): DrawnApplicationRow {
  if (asOf >= today) return application;
  const { id, sentOn, events } = application;
  const known = applicationKnownOn({ id, sentOn, events }, asOf);
  // It was not sent by then.
  if (!known) return { ...application, isSent: false, sentOn: null, events: [] };
  return { ...application, events: known.events };
}

/** The arm that was sent, where it was said, or where the variant noted on the application is the other arm's. */
export function usedArm({ arms }: Experiment, draw: Draw, variant: string | null): Draw['used'] {
  return sentArm(arms, { arm: draw.arm, used: draw.used, variant });
}

function drawnAs(experiment: Experiment, draw: Draw, application: DrawnApplicationRow) {
  const used = usedArm(experiment, draw, application.variant);
  return { arm: toArm(draw.arm), used: used === null ? null : toArm(used), block: draw.block };
}

/** A silence that is followed up begins anew on the day of the draw; what came before it was no answer to it. */
function timed(experiment: Experiment, draw: Draw, { id, sentOn, events }: DrawnApplicationRow) {
  if (experiment.varies !== 'follow-up' || !isDrawnLater(experiment)) return { id, sentOn, events };
  const after = events.filter(({ kind, on }) => kind !== 'submitted' && (on === null || on >= draw.drawnOn));
  return { id, sentOn: draw.drawnOn, events: after };
}

/** Of each application the arms that experiments declared crosswise drew for it. */
function crosswiseArms(trials: Trials, experiment: Experiment): ReadonlyMap<string, readonly string[]> {
  const arms = new Map<string, string[]>();
  for (const other of trials.experiments) {
    if (other.id === experiment.id || !areCrosswise(experiment, other)) continue;
    for (const { applicationId, arm } of trials.draws.get(other.id) ?? []) {
      arms.set(applicationId, [...(arms.get(applicationId) ?? []), arm]);
    }
  }
  return arms;
}
