import { z } from '@hono/zod-openapi';
import { CHANNELS, EVENT_KINDS, STATES } from '../../analysis/model.ts';
import { LookSchema } from './look-schema.ts';

const Origin = z.object({ file: z.string(), line: z.int() });
const remarks = z.array(z.object({ origin: Origin, because: z.string() })).readonly();
const day = z.iso.date().nullable();

const events = z
  .array(
    z.object({
      kind: z.enum(EVENT_KINDS),
      on: day,
      inferred: z.literal(true).exactOptional(),
      heldOn: z.iso.date().exactOptional(),
      plannedOn: z.iso.date().exactOptional(),
      note: z.string().exactOptional(),
    }),
  )
  .readonly();

const text = z.string().exactOptional();
const amount = z.number().nullable();

const Draft = z.object({
  company: z.string().nullable(),
  role: z.string().nullable(),
  sentOn: day,
  state: z.enum(STATES),
  events,
  origin: Origin,
  sentOnInferred: z.literal(true).exactOptional(),
  channel: z.enum(CHANNELS).exactOptional(),
  level: text,
  location: text,
  workMode: z.enum(['remote', 'hybrid', 'onsite']).exactOptional(),
  pay: z
    .object({
      min: amount,
      max: amount,
      currency: z.string().nullable(),
      period: z.enum(['year', 'month', 'day', 'hour']).nullable(),
    })
    .exactOptional(),
  postingUrl: text,
  postedOn: z.iso.date().exactOptional(),
  variant: text,
  companySize: text,
  contact: text,
  tags: z.array(z.string()).readonly().exactOptional(),
  notes: text,
  fate: z.enum(['new', 'adds', 'known', 'deleted']).exactOptional(),
});

const known = { origin: Origin, application: z.string() };

const File = z.object({
  file: z.string(),
  format: z.string(),
  layout: z.string(),
  columns: z.record(z.string(), z.array(z.string()).readonly()),
  accepted: z.int(),
  events: z.int(),
  wishes: z.int(),
  duplicates: z
    .array(
      z.object({
        origin: Origin,
        of: z.union([Origin, z.object({ application: z.string() })]),
        because: z.string(),
        applications: z.tuple([z.string(), z.string()]).readonly().nullable(),
      }),
    )
    .readonly(),
  updated: z.array(z.object({ ...known, events, filled: z.array(z.string()).readonly() })).readonly(),
  unchanged: z.array(z.object(known)).readonly(),
  deleted: z.array(z.object(known)).readonly(),
  conflicts: z.array(z.object({ ...known, because: z.string() })).readonly(),
  unknown: z.array(z.object({ value: z.string(), count: z.int() })).readonly(),
  warnings: remarks,
  rejected: remarks,
  outcomesRecorded: z.boolean(),
  ambiguousDates: z.array(z.string()).readonly(),
  drafts: z.array(Draft).readonly().exactOptional(),
  look: LookSchema.exactOptional(),
  mapping: z
    .object({ columns: z.record(z.string(), z.array(z.string()).readonly()), isRemembered: z.boolean() })
    .nullable()
    .exactOptional(),
});

/** CONTRACTS: what `import` prints, and what the page is told. */
export const ImportSchema = z
  .object({
    files: z.array(File).readonly(),
    batch: z.string().nullable(),
    search: z.object({
      id: z.string().nullable(),
      name: z.string(),
      isNew: z.boolean(),
      activate: z.boolean(),
      because: z.string(),
    }),
  })
  .openapi('Import');
