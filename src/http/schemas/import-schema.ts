import { z } from '@hono/zod-openapi';
import { EVENT_KINDS, STATES } from '../../analysis/model.ts';

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

const Draft = z.object({
  company: z.string().nullable(),
  role: z.string().nullable(),
  sentOn: day,
  state: z.enum(STATES),
  events,
  origin: Origin,
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
      z.object({ origin: Origin, of: z.union([Origin, z.object({ application: z.string() })]), because: z.string() }),
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
