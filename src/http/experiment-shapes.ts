import type { Judgement } from '../analysis/judge-model.ts';
import type { Channel, Stage } from '../analysis/model.ts';
import type { Interval } from '../analysis/report.ts';
import type { Day } from '../kernel/day.ts';
import type { NewApplicationInput } from '../pipeline/model.ts';

export type Varies = 'resume' | 'cover-note' | 'channel' | 'target' | 'preparation' | 'timing' | 'follow-up';
export type ArmName = 'a' | 'b';

export interface ExperimentArm {
  readonly label: string;
  /** The resume or note that the arm sends; `null` where it is none of those kept here. */
  readonly variantId: string | null;
}

/** Which applications take part: all that is named must hold. */
export interface Eligible {
  readonly channels?: readonly Channel[];
  readonly levels?: readonly string[];
  readonly tags?: readonly string[];
  readonly text?: string;
}

export interface NewExperimentInput {
  readonly question: string;
  readonly varies: Varies;
  readonly metric: Stage;
  readonly arms: Readonly<Record<ArmName, { readonly label: string; readonly variantId?: string | null }>>;
  readonly eligible?: Eligible;
  /** Applications planned, both arms together; for preparation: rounds. */
  readonly horizon: number;
  readonly mode?: 'prove' | 'earn';
  /** Of `earn`: the floor of 20 in 100 is lifted to 5 once one arm is clearly ahead. */
  readonly liftFloor?: boolean;
  /** The latest day on which it is decided. */
  readonly stopOn?: Day | null;
  /** Started although it cannot answer: a decision without proof. */
  readonly decideAnyway?: boolean;
  readonly crosswiseWith?: readonly string[];
  readonly expected?: { readonly rateA: number; readonly rateB: number } | null;
  readonly template?: string | null;
}

export interface Experiment extends Required<Omit<NewExperimentInput, 'arms'>> {
  readonly id: string;
  readonly searchId: string;
  readonly arms: Readonly<Record<ArmName, ExperimentArm>>;
  readonly state: 'planned' | 'running' | 'closed';
  readonly startedOn: Day | null;
  readonly closedOn: Day | null;
  readonly decision: ArmName | 'none' | null;
  readonly learning: string | null;
}

export type VerdictName =
  | 'proven'
  | 'leaning'
  | 'no-difference'
  | 'cannot-tell-yet'
  | 'cannot-tell-in-time'
  | 'decided-without-proof'
  | 'observed'
  | 'broken'
  | 'not-started';

export interface Draw {
  readonly id: string;
  readonly experimentId: string;
  readonly applicationId: string;
  readonly arm: ArmName;
  readonly block: string | null;
  readonly stratum: string | null;
  /** The arm that was sent instead, and why; `null` where the draw was followed. */
  readonly used: ArmName | null;
  readonly because: string | null;
  readonly drawnOn: Day;
  /** The probability of B that it was drawn with. */
  readonly chance: number;
}

export interface DrawView extends Draw {
  readonly company: string | null;
  readonly role: string | null;
  readonly sentOn: Day | null;
  readonly outcome: 'responded' | 'may-still-answer' | 'probably-silence' | 'told-no' | 'withdrawn' | 'not-sent';
  /** The day from which it is old enough to be compared. */
  readonly ripeOn: Day | null;
}

export interface Guardrail {
  readonly id: 'ratio' | 'variant-changed' | 'overlap' | 'overrides' | 'clock';
  readonly holds: boolean;
  readonly sentence: string;
}

export interface LogLine {
  readonly on: Day;
  readonly kind:
    | 'planned'
    | 'started'
    | 'drawn'
    | 'overridden'
    | 'edited'
    | 'variant-changed'
    | 'proven'
    | 'closed'
    | 'reopened'
    | 'note';
  readonly text: string;
}

export interface ExperimentView extends Experiment {
  /** Where it stands, in a sentence. */
  readonly stateSentence: string;
  readonly verdict: Judgement['verdict'] | null;
  readonly verdictName: VerdictName;
  readonly sentence: string;
  readonly whatNow: string;
  readonly judgement: Judgement | null;
  /** What the usual z-test would have claimed, day by day. */
  readonly naive: {
    readonly looks: readonly { readonly on: Day; readonly z: number; readonly claims: ArmName | null }[];
  };
  readonly outlook: { readonly answersBy: Day; readonly chanceOfProof: number } | null;
  readonly draws: readonly DrawView[];
  readonly guardrails: readonly Guardrail[];
  readonly log: readonly LogLine[];
}

/** Asked of `POST /draws`: one that is recorded, two that are, or one or two that are drafted with it. */
export type DrawAsked = (
  | { readonly application: string }
  | { readonly applications: readonly [string, string] }
  | { readonly drafts: readonly NewApplicationInput[] }
) & { readonly experiment?: string };

export interface Drawn {
  readonly experimentId: string;
  readonly question: string;
  readonly arm: ArmName;
  readonly label: string;
  readonly chance: number;
}

export interface DrawnApplications {
  readonly applications: readonly {
    readonly id: string;
    readonly company: string | null;
    readonly role: string | null;
    readonly drawn: readonly Drawn[];
  }[];
}

export interface Variant {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly kind: 'resume' | 'note';
  readonly text: string;
  readonly fileName: string | null;
  readonly madeOn: Day;
  readonly sentTo: readonly string[];
}

export interface NewVariantInput {
  readonly name: string;
  readonly kind?: 'resume' | 'note';
  readonly text: string;
  readonly fileName?: string | null;
}

export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

export interface PlanQuestion {
  readonly metric: Stage;
  readonly varies: Varies;
  readonly eligible?: Eligible;
  /** `null`: this person's own rate to that stage. */
  readonly rateA?: number | null;
  readonly gain: number;
  readonly pacePerWeek?: number | null;
  readonly by?: Day | null;
  readonly horizon?: number | null;
  readonly inPairs?: boolean;
}

export interface PlanOutlook {
  readonly rateA: Interval;
  readonly pacePerWeek: number;
  readonly horizon: number;
  readonly answersBy: Day;
  readonly chanceByWeek: readonly {
    readonly week: number;
    readonly on: Day;
    readonly applications: number;
    readonly chance: number;
  }[];
  readonly chanceOfProof: number;
  readonly chanceIfGain: number;
  readonly smallest: number | null;
  readonly smallestHalf: number | null;
  readonly applicationsNeeded: { readonly half: number | null; readonly nineInTen: number | null };
  readonly cannotAnswer: boolean;
  readonly sentence: string;
  readonly alternatives: readonly {
    readonly kind: 'bolder' | 'higher-rate-metric' | 'pooled' | 'pairs';
    readonly sentence: string;
    readonly change: Partial<PlanQuestion>;
    readonly chance: number;
  }[];
}

export interface ExperimentTemplate {
  readonly id: string;
  readonly kind: 'resume' | 'strategy' | 'preparation' | 'targeting';
  readonly title: string;
  readonly question: string;
  readonly varies: Varies;
  readonly metric: Stage;
  readonly arms: Readonly<Record<ArmName, { readonly label: string }>>;
  /** What stays the same in both arms, or the answer means nothing. */
  readonly keepTheSame: string;
  readonly eligible: Eligible;
  readonly horizon: number;
}

/** `when`: before and after the middle of the search. */
export type ComparedBy = 'channel' | 'level' | 'size' | 'variant' | 'when';

export interface Comparison {
  readonly by: string;
  readonly one: string;
  readonly other: string;
  readonly sentence: string;
}
