import { z } from '@hono/zod-openapi';
import { CHANNELS, EVENT_KINDS, STAGES, STAGES_REACHED } from '../../analysis/model.ts';

const Stage = z.enum(STAGES);
const day = z.iso.date();
const chance = z.number().min(0).max(1);
const count = z.int().nonnegative();
const ids = z.array(z.string()).readonly();
const Interval = z.object({ estimate: z.number(), low: z.number(), high: z.number() });
const Rate = Interval.extend({ level: z.literal(0.9) });

const StageReport = z.object({
  stage: Stage,
  from: z.enum(STAGES_REACHED),
  entered: count,
  advanced: count,
  rejected: count,
  withdrawn: count,
  pending: count,
  mayAnswer: count,
  rate: Rate.nullable(),
  naive: Rate.nullable(),
  reference: z.object({ low: chance, high: chance, source: z.string() }),
  quantiles: z
    .array(z.object({ at: chance, rate: chance }))
    .readonly()
    .nullable(),
  members: z.object({ advanced: ids, mayAnswer: ids, probablySilence: ids, rejected: ids, withdrawn: ids }),
});

const Finding = z.object({
  id: z.string(),
  title: z.string(),
  outcome: z.enum(['finding', 'clear', 'too-little-data', 'not-applicable']),
  because: z.string(),
  nextStep: z.string().nullable(),
  measured: Interval.extend({ count }).nullable(),
  gain: Interval.nullable(),
  applications: ids,
  evidenceFor: z.array(z.string()).readonly(),
  evidenceAgainst: z.array(z.string()).readonly(),
});

const range = z.object({ low: z.number(), high: z.number() });
const Forecast = z.object({
  pacePerWeek: z.number().nonnegative(),
  by: day,
  points: z.array(z.object({ on: day, probability: chance, low: chance, high: chance })).readonly(),
  needed: z.object({ half: range, nineInTen: range }).nullable(),
  fromOpen: chance,
  dots: z.array(day.nullable()).readonly(),
  whatIf: z
    .array(z.object({ pacePerWeek: z.number().optional(), stage: Stage.optional(), probability: chance }))
    .readonly(),
});

const Change = z.object({
  probability: chance.nullable(),
  since: z.object({ estimate: day, low: day, high: day }).nullable(),
  before: Rate.nullable(),
  after: Rate.nullable(),
  factor: z.number().nonnegative(),
  threshold: z.number().positive(),
  tells: z.boolean(),
  canTell: z.boolean(),
  tellsIn: count.nullable(),
  sentence: z.string(),
});

/** Where something was set aside: an application, or a line of a file. */
export const WarningSchema = z.object({
  origin: z.object({ application: z.string().optional(), file: z.string().optional(), line: z.int().optional() }),
  because: z.string(),
});

/** CONTRACTS: the object of `diagnose`, the one shape for the command line, the server and the published function. */
export const ReportSchema = z
  .object({
    asOf: day,
    applications: count,
    open: count,
    accepted: z.boolean(),
    outcomesInDoubt: z.boolean(),
    verdict: z.object({
      stage: Stage.nullable(),
      strength: z.enum(['fails', 'leans', 'none']),
      sentence: z.string(),
      detail: z.string(),
      nextStep: z.string(),
    }),
    stages: z.array(StageReport).readonly(),
    bottleneck: z.array(z.object({ stage: Stage, probability: chance })).readonly(),
    findings: z.array(Finding).readonly(),
    forecast: Forecast.nullable(),
    streak: z.object({ days: count, since: day, probability: chance, longest: z.array(count).readonly() }).nullable(),
    change: Change.nullable(),
    silence: z
      .array(z.object({ id: z.string(), stage: Stage, silentDays: count.nullable(), mayHear: chance, mayGoOn: chance }))
      .readonly(),
    answerRate: z.object({ entered: count, answered: count, rate: Rate.nullable() }),
    warnings: z.array(WarningSchema).readonly(),
  })
  .openapi('Report');

export const ReferenceRangeSchema = z.object({
  stage: Stage,
  low: chance,
  high: chance,
  channel: z.enum(CHANNELS).optional(),
});

const TimelineEvent = z.object({
  kind: z.enum(EVENT_KINDS),
  on: day.nullable(),
  learntOn: day.nullish(),
  heldOn: day.nullish(),
  plannedOn: day.nullish(),
});

const Telling = z.object({
  kind: z.enum(EVENT_KINDS),
  on: day.nullable(),
  by: z.enum(['hand', 'file', 'mail', 'calendar']),
});

/** What the analysis reads: plain data without names. */
export const EvidenceSchema = z
  .object({
    applications: z
      .array(
        z.object({
          id: z.string(),
          sentOn: day.nullable(),
          channel: z.enum(CHANNELS).nullish(),
          variant: z.string().nullish(),
          postedOn: day.nullish(),
          level: z.string().nullish(),
          companySize: z.string().nullish(),
          outcomesRecorded: z.boolean().optional(),
          contactThere: z.boolean().optional(),
          events: z.array(TimelineEvent).readonly(),
        }),
      )
      .readonly(),
    asOf: day,
    reference: z.array(ReferenceRangeSchema).readonly().optional(),
    target: z.object({ offerBy: day.optional(), pacePerWeek: z.number().optional() }).optional(),
    learnings: z
      .array(
        z.object({
          variant: z.string().nullish(),
          channel: z.string().nullish(),
          stage: Stage,
          from: z.enum(STAGES_REACHED).optional(),
          low: chance,
          high: chance,
          measuredOn: day,
        }),
      )
      .readonly()
      .optional(),
    resumes: z
      .array(
        z.object({
          name: z.string(),
          postings: z.array(z.string()).readonly(),
          unsaid: z
            .array(z.object({ term: z.string(), listedBy: z.string(), applications: z.array(z.string()).readonly() }))
            .readonly(),
        }),
      )
      .readonly()
      .optional(),
    hours: z
      .object({
        bedtime: z.string(),
        written: z.array(z.object({ id: z.string(), evening: z.iso.date(), hoursAfter: z.number() })).readonly(),
      })
      .optional(),
    toldTwice: z
      .object({
        applications: z.int(),
        differently: z.array(z.object({ id: z.string(), standing: Telling, other: Telling })).readonly(),
      })
      .optional(),
    seed: z.int().optional(),
    outcomesRecorded: z.boolean().optional(),
  })
  .openapi('Evidence');
