import { z } from '@hono/zod-openapi';
import { COMPARED_BY } from '../../analysis/compare-observed.ts';
import { ARMS, VERDICTS } from '../../analysis/judge-model.ts';
import { STAGES } from '../../analysis/model.ts';
import { WITHIN } from '../../analysis/trial-parts.ts';
import { Eligible, EXPERIMENT_STATES, LOG_KINDS, NewExperiment, VARIES } from '../../experiments/model.ts';
import { GUARDRAILS, VERDICT_NAMES } from '../../experiments/view.ts';

const day = z.iso.date();
const dayOrNone = day.nullable();
const words = z.string().nullable();
const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();
const arm = z.enum(['a', 'b']);

const Interval = z.object({ estimate: z.number(), low: z.number(), high: z.number() });
const Rate = Interval.extend({ level: z.number() });

const Judgement = z
  .object({
    verdict: z.enum(VERDICTS),
    evidence: z.object({ value: z.number(), threshold: z.number() }).nullable(),
    better: z.object({ b: z.number() }),
    arms: list(
      z.object({
        arm: z.enum(ARMS),
        entered: z.int(),
        advanced: z.int(),
        pending: z.int(),
        rate: Rate.nullable(),
        quantiles: list(z.object({ at: z.number(), rate: z.number() })).nullable(),
      }),
    ),
    difference: Interval.nullable(),
    because: z.string(),
    provenOn: dayOrNone,
    walk: list(
      z.object({
        on: day,
        share: z.number(),
        lead: z.number(),
        needed: z.number().nullable(),
        coins: z.number(),
      }),
    ),
    nextLine: z.number().nullable(),
    share: z.number().nullable(),
  })
  .openapi('Judgement');

const Draw = z
  .object({
    id: z.string(),
    experimentId: z.string(),
    applicationId: z.string(),
    arm,
    block: words,
    stratum: words,
    used: arm.nullable(),
    because: words,
    drawnOn: day,
    chance: z.number(),
    company: words,
    role: words,
    sentOn: dayOrNone,
    outcome: z.enum(['responded', 'may-still-answer', 'probably-silence', 'told-no', 'withdrawn', 'not-sent']),
    ripeOn: dayOrNone,
  })
  .openapi('Draw');

const Guard = z.object({ id: z.enum(GUARDRAILS), holds: z.boolean(), sentence: z.string() });

/** One experiment as a list shows it. */
export const ExperimentRowSchema = NewExperiment.extend({
  crosswiseWith: list(z.string()),
  id: z.string(),
  searchId: z.string(),
  state: z.enum(EXPERIMENT_STATES),
  plannedOn: day,
  startedOn: dayOrNone,
  closedOn: dayOrNone,
  decision: z.enum(['a', 'b', 'none']).nullable(),
  learning: words,
  stateSentence: z.string(),
  verdictName: z.enum(VERDICT_NAMES),
  ahead: arm.nullable(),
  sentence: z.string(),
  whatNow: z.string(),
  drawn: z.object({ a: z.int(), b: z.int() }),
  overridden: z.int(),
  judgement: Judgement.nullable(),
  guardrails: list(Guard),
  outlook: z.object({ answersBy: dayOrNone, chanceOfProof: z.number() }).nullable(),
  asOf: day,
}).openapi('ExperimentRow');

const ArmCount = z.object({
  entered: z.int(),
  advanced: z.int(),
  pending: z.int(),
  rate: Rate.nullable(),
  quantiles: list(z.object({ at: z.number(), rate: z.number() })).nullable(),
});
const Step = z.object({
  stage: z.enum(STAGES),
  arms: z.object({ A: ArmCount, B: ArmCount }),
  difference: Interval.nullable(),
  typical: z.object({ low: z.number(), high: z.number() }),
  isJudged: z.boolean(),
});
const InGroup = z.object({ entered: z.int(), advanced: z.int() });
const WithinGroups = z.object({
  by: z.enum(WITHIN),
  groups: list(z.object({ value: z.string(), counts: z.object({ A: InGroup, B: InGroup }), difference: Interval })),
  leftOut: z.int(),
  sentence: z.string(),
});

/** One experiment as it stands on a day. */
export const ExperimentSchema = ExperimentRowSchema.extend({
  naive: z.object({ looks: list(z.object({ on: day, z: z.number(), claims: arm.nullable() })) }),
  steps: list(Step),
  within: list(WithinGroups),
  draws: list(Draw),
  log: list(z.object({ id: z.string(), on: day, kind: z.enum(LOG_KINDS), text: z.string() })),
}).openapi('Experiment');

const Drawn = z.object({
  drawId: z.string(),
  experimentId: z.string(),
  question: z.string(),
  arm,
  label: z.string(),
  chance: z.number(),
  before: z.boolean(),
});

const LeftOut = z.object({ experimentId: z.string(), question: z.string(), because: z.string() });

export const DrawnSchema = z
  .object({
    applications: list(
      z.object({ id: z.string(), company: words, role: words, drawn: list(Drawn), leftOut: list(LeftOut) }),
    ),
    warnings: list(z.string()),
  })
  .openapi('DrawnApplications');

export const VariantRowSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    version: z.int(),
    label: z.string(),
    kind: z.enum(['resume', 'note']),
    fileName: words,
    madeOn: day,
    sentTo: list(z.string()),
    experiments: list(z.string()),
  })
  .openapi('VariantRow');

export const VariantSchema = VariantRowSchema.extend({ text: z.string() }).openapi('Variant');

export const DiffSchema = z.object({
  lines: list(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
});

const chanceAt = z.object({ week: z.int(), on: day, applications: z.number(), chance: z.number() });

export const OutlookSchema = z
  .object({
    rateA: Interval,
    pacePerWeek: z.number(),
    horizon: z.int(),
    answersBy: day,
    chanceByWeek: list(chanceAt),
    chanceOfProof: z.number(),
    chanceIfGain: z.number(),
    chanceInTime: z.number(),
    smallest: z.number().nullable(),
    smallestHalf: z.number().nullable(),
    applicationsNeeded: z.object({ half: z.number().nullable(), nineInTen: z.number().nullable() }),
    cannotAnswer: z.boolean(),
    sentence: z.string(),
    alternatives: list(
      z.object({
        kind: z.enum(['bolder', 'higher-rate-metric', 'pooled', 'pairs']),
        sentence: z.string(),
        change: z.object({
          gain: z.number().exactOptional(),
          metric: z.enum(STAGES).exactOptional(),
          inPairs: z.boolean().exactOptional(),
          eligible: z.null().exactOptional(),
          pacePerWeek: z.number().exactOptional(),
          horizon: z.int().exactOptional(),
        }),
        chance: z.number(),
      }),
    ),
  })
  .openapi('PlanOutlook');

export const TemplateSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['resume', 'strategy', 'preparation', 'targeting']),
    title: z.string(),
    question: z.string(),
    varies: z.enum(VARIES),
    metric: z.enum(STAGES),
    arms: z.object({ a: z.object({ label: z.string() }), b: z.object({ label: z.string() }) }),
    keepTheSame: z.string(),
    eligible: Eligible,
    horizon: z.int(),
  })
  .openapi('ExperimentTemplate');

const Group = z.object({ entered: z.int(), advanced: z.int(), pending: z.int(), rate: Interval });

export const ComparisonSchema = z
  .object({
    by: z.enum(COMPARED_BY),
    metric: z.enum(STAGES),
    one: z.string(),
    other: z.string(),
    counts: z.object({ one: Group, other: Group }),
    asCounted: Interval,
    likeWithLike: Interval.nullable(),
    low: z.number(),
    high: z.number(),
    probability: z.number(),
    sentence: z.string(),
  })
  .openapi('Comparison');
