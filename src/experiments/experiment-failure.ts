import type { Day } from '../kernel/day.ts';
import type { AddApplicationFailure } from '../pipeline/add-application.ts';
import type { FindApplicationFailure } from '../pipeline/find-application.ts';
import type { NoSuchSearch } from '../pipeline/find-search.ts';
import type { ExperimentState } from './model.ts';

export interface NamedExperiment {
  readonly id: string;
  readonly question: string;
}

export type FindExperimentFailure =
  | { readonly kind: 'no-such-experiment'; readonly given: string; readonly known: readonly NamedExperiment[] }
  | { readonly kind: 'several-experiments'; readonly given: string; readonly candidates: readonly NamedExperiment[] };

export type FindVariantFailure =
  | { readonly kind: 'no-such-variant'; readonly given: string; readonly known: readonly string[] }
  | { readonly kind: 'variant-in-use'; readonly name: string; readonly experiments: readonly NamedExperiment[] };

/** A plan that contradicts itself; `where` names the field, `because` says it in a sentence. */
export interface BadPlan {
  readonly kind: 'bad-plan';
  readonly where: string;
  readonly because: string;
  /** What to do, where it is not the plan that is to be corrected. */
  readonly mend?: string;
}

/** What is fixed at the start cannot be changed any more. */
export interface FixedAtStart {
  readonly kind: 'fixed-at-start';
  readonly field: string;
  readonly question: string;
}

export interface WrongState {
  readonly kind: 'experiment-wrong-state';
  readonly question: string;
  readonly state: ExperimentState;
  /** What it would have to be. */
  readonly needs: ExperimentState;
}

export interface OverlapsAnother {
  readonly kind: 'experiments-overlap';
  readonly question: string;
  readonly other: NamedExperiment;
  readonly because: 'same-applications' | 'same-thing';
}

export interface DayAhead {
  readonly kind: 'day-in-the-future';
  readonly day: Day;
  readonly today: Day;
}

/** Draws lie after today: the clock was moved back. Nothing is drawn on such a day. */
export interface ClockMovedBack {
  readonly kind: 'clock-moved-back';
  readonly lastDrawnOn: Day;
  readonly today: Day;
}

export type PlanFailure = NoSuchSearch | BadPlan | FindVariantFailure | FindExperimentFailure;
export type EditFailure = PlanFailure | FixedAtStart | WrongState;
export type StartFailure = FindExperimentFailure | WrongState | OverlapsAnother | DayAhead;
export type CloseFailure = FindExperimentFailure | WrongState;

export type DrawFailure =
  | FindExperimentFailure
  | FindApplicationFailure
  | AddApplicationFailure
  | ClockMovedBack
  | WrongState
  | { readonly kind: 'already-sent'; readonly application: string; readonly sentOn: Day | null }
  | { readonly kind: 'same-application'; readonly id: string }
  | { readonly kind: 'nothing-runs' }
  | { readonly kind: 'not-eligible'; readonly question: string; readonly because: string };

export type OverrideFailure =
  | { readonly kind: 'no-such-draw'; readonly given: string }
  | { readonly kind: 'reason-needed'; readonly question: string }
  | WrongState;
