import type { Arm, Judgement } from '../analysis/judge-model.ts';
import type { Stage } from '../analysis/model.ts';
import type { TrialStep, TrialWithin } from '../analysis/trial-parts.ts';
import type { Day } from '../kernel/day.ts';
import type { ArmName, ArmPlan, Eligible, ExperimentState, LogKind, Mode, Varies } from './model.ts';

/** An experiment as it is kept. */
export interface Experiment {
  readonly id: string;
  readonly searchId: string;
  readonly question: string;
  readonly varies: Varies;
  readonly metric: Stage;
  readonly arms: Readonly<Record<ArmName, ArmPlan>>;
  readonly eligible: Eligible;
  /** Applications planned, both arms together. */
  readonly horizon: number;
  readonly mode: Mode;
  readonly liftFloor: boolean;
  readonly stopOn: Day | null;
  readonly decideAnyway: boolean;
  readonly crosswiseWith: readonly string[];
  readonly expected: { readonly rateA: number; readonly rateB: number } | null;
  readonly template: string | null;
  readonly state: ExperimentState;
  readonly plannedOn: Day;
  readonly startedOn: Day | null;
  readonly closedOn: Day | null;
  readonly decision: ArmName | 'none' | null;
  /** What it taught, in the person's own words. */
  readonly learning: string | null;
}

/** One application's draw, kept whatever was sent. */
export interface Draw {
  readonly id: string;
  readonly experimentId: string;
  readonly applicationId: string;
  readonly arm: ArmName;
  /** Those drawn by one coin share it. */
  readonly block: string | null;
  /** The channel within which it was drawn. */
  readonly stratum: string | null;
  /** The arm that was sent, where it is not the drawn one. */
  readonly used: ArmName | null;
  readonly because: string | null;
  readonly drawnOn: Day;
  /** Chance of B it was drawn with. */
  readonly chance: number;
}

export type DrawOutcome = 'responded' | 'may-still-answer' | 'probably-silence' | 'told-no' | 'withdrawn' | 'not-sent';

/** A draw with what became of the application. `responded` means that it reached the metric. */
export interface DrawView extends Draw {
  readonly company: string | null;
  readonly role: string | null;
  readonly sentOn: Day | null;
  readonly outcome: DrawOutcome;
  /** The day from which it counts; `null` while it is not sent. */
  readonly ripeOn: Day | null;
}

export interface LogLine {
  readonly id: string;
  readonly on: Day;
  readonly kind: LogKind;
  readonly text: string;
}

export const VERDICT_NAMES = [
  'proven',
  'leaning',
  'no-difference',
  'cannot-tell-yet',
  'cannot-tell-in-time',
  'decided-without-proof',
  'observed',
  'broken',
  'not-started',
] as const;
export type VerdictName = (typeof VERDICT_NAMES)[number];

export const GUARDRAILS = ['ratio', 'variant-changed', 'overlap', 'overrides', 'clock'] as const;
export type GuardrailId = (typeof GUARDRAILS)[number];

export interface Guardrail {
  readonly id: GuardrailId;
  readonly holds: boolean;
  readonly sentence: string;
}

/** What the usual z-test would have claimed on a day; shown beside the verdict, never as one. */
export interface NaiveLook {
  readonly on: Day;
  readonly z: number;
  readonly claims: ArmName | null;
}

/** What a list shows of an experiment. */
export interface ExperimentSummary extends Experiment {
  /** "Running since 7 September: 98 of 160 drawn." */
  readonly stateSentence: string;
  readonly verdictName: VerdictName;
  /** The arm that is ahead or proven; `null` where none is. */
  readonly ahead: ArmName | null;
  readonly sentence: string;
  /** What to do now. */
  readonly whatNow: string;
  readonly drawn: Readonly<Record<ArmName, number>>;
  readonly overridden: number;
  /** `null` before the start. */
  readonly judgement: Judgement | null;
  readonly guardrails: readonly Guardrail[];
  /** When the last of the plan counts at this pace, and how likely a proof is by then; `null` where nothing can be proven. */
  readonly outlook: { readonly answersBy: Day | null; readonly chanceOfProof: number } | null;
  readonly asOf: Day;
}

/** All that is known of one experiment. */
export interface ExperimentView extends ExperimentSummary {
  readonly naive: { readonly looks: readonly NaiveLook[] };
  /** Every step that a drawn application entered, both arms; empty where nothing is judged. */
  readonly steps: readonly TrialStep[];
  /** Where the difference shows, by what nobody drew; only what has groups enough. */
  readonly within: readonly TrialWithin[];
  readonly draws: readonly DrawView[];
  readonly log: readonly LogLine[];
}

/** What was drawn for an application, in one running experiment. */
export interface Drawn {
  readonly drawId: string;
  readonly experimentId: string;
  readonly question: string;
  readonly arm: ArmName;
  readonly label: string;
  /** Chance of B it was drawn with. */
  readonly chance: number;
  /** It was drawn before; asked again the answer stays. */
  readonly before: boolean;
}

export interface DrawnApplication {
  readonly id: string;
  readonly company: string | null;
  readonly role: string | null;
  readonly drawn: readonly Drawn[];
  /** Running experiments of which it is no part, each with the reason in a sentence. */
  readonly leftOut: readonly { readonly experimentId: string; readonly question: string; readonly because: string }[];
}

export interface DrawnNext {
  readonly applications: readonly DrawnApplication[];
  readonly warnings: readonly string[];
}

export interface VariantSummary {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** By which an application names it: the name, from the second version on with " v2". */
  readonly label: string;
  readonly kind: 'resume' | 'note';
  readonly fileName: string | null;
  readonly madeOn: Day;
  /** Applications that were sent with it. */
  readonly sentTo: readonly string[];
  /** Experiments of which it is an arm. */
  readonly experiments: readonly string[];
}

export interface Variant extends VariantSummary {
  readonly text: string;
}

/** One line of the difference between two variants. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What a closed experiment measured, for the funnel's prior. Rates are 0 to 1; `low` to `high` is the middle 80 in 100. */
export interface Learning {
  readonly experimentId: string;
  readonly question: string;
  /** The label of the variant or the channel it was measured on. */
  readonly variant: string | null;
  readonly channel: string | null;
  readonly stage: Stage;
  readonly low: number;
  readonly high: number;
  readonly measuredOn: Day;
  /** In the person's own words. */
  readonly text: string | null;
}

/** The judge writes its arms in capitals. */
export function toArm(name: ArmName): Arm {
  return name === 'a' ? 'A' : 'B';
}
