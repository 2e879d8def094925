import type { NewApplicationInput } from '../pipeline/model.ts';

export type { ComparedBy, ObservedComparison as Comparison } from '../analysis/compare-observed.ts';
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
export type { ExperimentTemplate } from '../experiments/templates.data.ts';
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

/** One that is recorded, two that are (a pair), or one or two to be recorded as drafts. */
export type DrawAsked = (
  | { readonly application: string }
  | { readonly applications: readonly [string, string] }
  | { readonly drafts: readonly NewApplicationInput[] }
) & {
  /** Draw for this one only. */
  readonly experiment?: string;
};
