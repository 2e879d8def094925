import type { DrawRow, ExperimentRow } from '../db/schema.ts';
import type { NewExperiment } from './model.ts';
import type { Draw, Experiment } from './view.ts';

/** An experiment as it stands in its row. */
export function toExperiment(row: ExperimentRow): Experiment {
  return {
    id: row.id,
    searchId: row.search_id,
    question: row.question,
    varies: row.varies as Experiment['varies'],
    metric: row.metric as Experiment['metric'],
    arms: JSON.parse(row.arms),
    eligible: JSON.parse(row.eligible),
    horizon: row.horizon,
    mode: row.mode as Experiment['mode'],
    liftFloor: row.lift_floor === 1,
    stopOn: row.stop_on,
    decideAnyway: row.decide_anyway === 1,
    crosswiseWith: JSON.parse(row.crosswise_with),
    expected: row.expected === null ? null : JSON.parse(row.expected),
    template: row.template,
    state: row.state as Experiment['state'],
    plannedOn: row.planned_on,
    startedOn: row.started_on,
    closedOn: row.closed_on,
    decision: row.decision as Experiment['decision'],
    learning: row.learning,
  };
}

/** The columns that a plan fills. */
export function planColumns(plan: NewExperiment) {
  return {
    question: plan.question,
    varies: plan.varies,
    metric: plan.metric,
    arms: JSON.stringify({ a: plan.arms.a, b: plan.arms.b }),
    eligible: JSON.stringify(plan.eligible),
    horizon: plan.horizon,
    mode: plan.mode,
    lift_floor: plan.liftFloor ? 1 : 0,
    stop_on: plan.stopOn,
    decide_anyway: plan.decideAnyway ? 1 : 0,
    crosswise_with: JSON.stringify(plan.crosswiseWith),
    expected: plan.expected === null ? null : JSON.stringify(plan.expected),
    template: plan.template,
  };
}

/** A draw as it stands in its row. */
export function toDraw(row: DrawRow): Draw {
  return {
    id: row.id,
    experimentId: row.experiment_id,
    applicationId: row.application_id,
    arm: row.arm as Draw['arm'],
    block: row.block,
    stratum: row.stratum,
    used: row.used as Draw['used'],
    because: row.because,
    drawnOn: row.drawn_on,
    chance: row.chance,
  };
}
