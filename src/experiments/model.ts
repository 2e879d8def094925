import { z } from 'zod';
import { STAGES } from '../analysis/model.ts';
import { Channel } from '../pipeline/model.ts';

const text = (max: number) => z.string().trim().min(1).max(max);

/** What one of the two arms does otherwise; everything else stays the same. */
export const VARIES = ['resume', 'cover-note', 'channel', 'target', 'preparation', 'timing', 'follow-up'] as const;
export type Varies = (typeof VARIES)[number];

/** `prove`: a fair coin. `earn`: the better-looking arm is drawn more often, and nothing is ever proven. */
export const MODES = ['prove', 'earn'] as const;
export type Mode = (typeof MODES)[number];

export const EXPERIMENT_STATES = ['planned', 'running', 'closed'] as const;
export type ExperimentState = (typeof EXPERIMENT_STATES)[number];

export const ArmName = z.enum(['a', 'b']);
export type ArmName = z.infer<typeof ArmName>;

/** One of the two things compared. */
export const ArmPlan = z.strictObject({
  /** In the person's words: "one page, by outcomes". */
  label: text(200),
  /** The resume or note that is sent, where it is kept here. */
  variantId: text(100).nullable().default(null),
});
export type ArmPlan = z.output<typeof ArmPlan>;

/** Which applications take part: all that is named must hold; nothing named takes in all of the search. */
export const Eligible = z.strictObject({
  channels: z.array(Channel).max(10).exactOptional(),
  levels: z.array(text(100)).max(20).exactOptional(),
  tags: z.array(text(60)).max(20).exactOptional(),
  /** In the person's words, for what no field holds: "postings that name the manager". It is not checked. */
  text: text(500).exactOptional(),
});
export type Eligible = z.output<typeof Eligible>;

const share = z.number().gt(0).lt(1);
export const Expected = z.strictObject({ rateA: share, rateB: share });

const experimentFields = {
  question: text(300),
  varies: z.enum(VARIES),
  /** The stage to reach. */
  metric: z.enum(STAGES),
  arms: z.strictObject({ a: ArmPlan, b: ArmPlan }),
  eligible: Eligible,
  /** Applications planned, both arms together; rounds for what varies the preparation. */
  horizon: z.int().min(2).max(5000),
  mode: z.enum(MODES),
  /** Lets an `earn` experiment draw the worse arm less than 20 in 100 times once it is almost sure. */
  liftFloor: z.boolean(),
  /** The latest day on which it is decided. */
  stopOn: z.iso.date().nullable(),
  /** Started although it cannot answer: a decision without proof. */
  decideAnyway: z.boolean(),
  /** Experiments that run on the same applications, with draws of their own: declared before the start. */
  crosswiseWith: z.array(text(100)).max(5),
  expected: Expected.nullable(),
  template: text(100).nullable(),
};

export const NewExperiment = z.strictObject({
  question: experimentFields.question,
  varies: experimentFields.varies,
  metric: experimentFields.metric.default('response'),
  arms: experimentFields.arms,
  eligible: experimentFields.eligible.default({}),
  horizon: experimentFields.horizon,
  mode: experimentFields.mode.default('prove'),
  liftFloor: experimentFields.liftFloor.default(false),
  stopOn: experimentFields.stopOn.default(null),
  decideAnyway: experimentFields.decideAnyway.default(false),
  crosswiseWith: experimentFields.crosswiseWith.default([]),
  expected: experimentFields.expected.default(null),
  template: experimentFields.template.default(null),
});
export type NewExperiment = z.output<typeof NewExperiment>;
export type NewExperimentInput = z.input<typeof NewExperiment>;

/** Without defaults: what is left out stays as it is. Once it runs, only `question` and an earlier `stopOn` may change. */
export const ExperimentEdit = z.strictObject(experimentFields).partial();
export type ExperimentEdit = z.output<typeof ExperimentEdit>;

export const ExperimentStart = z.strictObject({ on: z.iso.date().exactOptional() });
export type ExperimentStart = z.output<typeof ExperimentStart>;

export const ExperimentClose = z.strictObject({
  /** The arm the person goes on with; `none` where it makes no difference to them. */
  decision: z.enum(['a', 'b', 'none']),
  /** What it taught, in the person's own words. */
  learning: z.string().trim().max(5000).nullable().default(null),
});
export type ExperimentClose = z.output<typeof ExperimentClose>;

export const ExperimentNote = z.strictObject({ text: text(5000) });
export type ExperimentNote = z.output<typeof ExperimentNote>;

export const DrawOverride = z.strictObject({
  /** The arm that is sent instead; the drawn one takes the override back. */
  used: ArmName,
  because: text(1000).nullable().default(null),
});
export type DrawOverride = z.output<typeof DrawOverride>;

const variantFields = {
  name: text(80),
  kind: z.enum(['resume', 'note']),
  text: z.string().max(200_000),
  fileName: text(300).nullable(),
};
/** A resume or a note as it is sent. A name that is there already makes its next version. */
export const NewVariant = z.strictObject({
  name: variantFields.name,
  kind: variantFields.kind.default('resume'),
  text: variantFields.text.default(''),
  fileName: variantFields.fileName.default(null),
});
export type NewVariant = z.output<typeof NewVariant>;
export type NewVariantInput = z.input<typeof NewVariant>;
export const VariantEdit = z.strictObject(variantFields).partial();
export type VariantEdit = z.output<typeof VariantEdit>;

export const LOG_KINDS = [
  'planned',
  'started',
  'drawn',
  'overridden',
  'edited',
  'variant-changed',
  'proven',
  'closed',
  'reopened',
  'note',
] as const;
export type LogKind = (typeof LOG_KINDS)[number];

/** What a plan is asked before it is kept. Rates are 0 to 1. */
export const PlanQuestion = z.strictObject({
  metric: z.enum(STAGES).default('response'),
  varies: z.enum(VARIES).default('resume'),
  eligible: Eligible.default({}),
  /** The rate of A; left out, this person's own to that stage. */
  rateA: share.nullable().default(null),
  /** Rate of B minus rate of A. */
  gain: z.number().gt(-1).lt(1).default(0.1),
  /** Applications of the experiment a week; left out, this person's own pace. */
  pacePerWeek: z.number().positive().max(1000).nullable().default(null),
  /** The day by which an answer is wanted. */
  by: z.iso.date().nullable().default(null),
  horizon: z.int().min(2).max(5000).nullable().default(null),
  inPairs: z.boolean().default(false),
});
export type PlanQuestion = z.output<typeof PlanQuestion>;
export type PlanQuestionInput = z.input<typeof PlanQuestion>;
