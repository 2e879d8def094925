import type { Experiment } from '../experiments/view.ts';
import type { NewApplicationInput } from '../pipeline/model.ts';

export type { PlanOutlook } from '../analysis/plan-outlook-model.ts';
export type {
  ArmName,
  DrawOverride,
  Eligible,
  ExperimentEdit,
  NewExperimentInput,
  NewVariantInput,
  PlanQuestionInput as PlanQuestion,
  VariantEdit,
  Varies,
} from '../experiments/model.ts';
export type {
  DiffLine,
  Draw,
  DrawnNext as DrawnApplications,
  DrawView,
  Experiment,
  ExperimentSummary,
  ExperimentView,
  Guardrail,
  LogLine,
  Variant,
  VariantSummary,
  VerdictName,
} from '../experiments/view.ts';

/** A plan to begin with. */
export interface ExperimentTemplate
  extends Pick<Experiment, 'question' | 'varies' | 'metric' | 'eligible' | 'horizon'> {
  readonly id: string;
  readonly kind: 'resume' | 'strategy' | 'preparation' | 'targeting';
  readonly title: string;
  readonly arms: { readonly a: { readonly label: string }; readonly b: { readonly label: string } };
  /** What stays the same in both arms, or the answer means nothing. */
  readonly keepTheSame: string;
}

/** Two groups of the history that nobody drew. */
export interface Comparison {
  readonly by: string;
  readonly one: string;
  readonly other: string;
  readonly sentence: string;
}

/** `when`: before and after the middle of the search. */
export type ComparedBy = 'channel' | 'level' | 'size' | 'variant' | 'when';

/** One that is recorded, two that are (a pair), or one or two to be recorded as drafts. */
export type DrawAsked = (
  | { readonly application: string }
  | { readonly applications: readonly [string, string] }
  | { readonly drafts: readonly NewApplicationInput[] }
) & {
  /** Draw for this one only. */
  readonly experiment?: string;
};
