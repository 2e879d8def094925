import { z } from '@hono/zod-openapi';
import { CHANNELS, EVENT_KINDS, STAGES_REACHED, STATES } from '../../analysis/model.ts';
import { NewApplication, NewSearch } from '../../pipeline/model.ts';

const day = z.iso.date().nullable();
const words = z.string().nullable();

export const SearchSchema = NewSearch.extend({
  id: z.string(),
  isActive: z.boolean(),
  isSample: z.boolean(),
  applications: z.int(),
  wishes: z.int(),
  firstSentOn: day,
  lastSentOn: day,
}).openapi('Search');

const Excerpt = z.object({
  field: z.enum(['company', 'role', 'location', 'tags', 'notes', 'posting', 'event']),
  text: z.string(),
  marks: z.array(z.tuple([z.int(), z.int()]).readonly()).readonly(),
});

const Arm = z.enum(['a', 'b']);
const DrawnArm = z.object({
  drawId: z.string(),
  experimentId: z.string(),
  question: z.string(),
  arm: Arm,
  label: z.string(),
  sentAs: z.object({ arm: Arm, label: z.string(), because: words }).nullable(),
});

export const RowSchema = z
  .object({
    id: z.string(),
    company: words,
    role: words,
    sentOn: day,
    stage: z.enum(STAGES_REACHED).nullable(),
    state: z.enum(STATES),
    channel: z.enum(CHANNELS).nullable(),
    searchId: z.string(),
    variant: words,
    location: words,
    tags: z.array(z.string()).readonly(),
    drawn: z.array(DrawnArm).readonly(),
    intent: z.enum(['sent', 'wish', 'draft']),
    lastOn: day,
    plannedOn: day,
    plannedKind: z.enum(EVENT_KINDS).nullable(),
    excerpt: Excerpt.nullable(),
  })
  .openapi('ApplicationRow');

const Origin = z.union([
  z.object({ kind: z.literal('hand') }),
  z.object({ kind: z.enum(['file', 'mail', 'calendar']), file: words, line: z.int().nullable(), batch: words }),
]);

const TimelineEntry = z.object({
  id: z.string(),
  kind: z.enum(EVENT_KINDS),
  on: day,
  inferred: z.boolean(),
  heldOn: day,
  plannedOn: day,
  learntOn: day,
  learntAt: z.string(),
  note: words,
  origin: Origin,
  corrects: words,
  isOtherwise: z.literal(true).optional(),
});

export const DetailSchema = NewApplication.pick({
  level: true,
  workMode: true,
  pay: true,
  postingUrl: true,
  postingText: true,
  postedOn: true,
  companySize: true,
  notes: true,
})
  .extend(RowSchema.omit({ excerpt: true }).shape)
  .extend({
    search: z.string(),
    contact: z.object({ id: z.string(), name: z.string(), relation: words }).nullable(),
    origin: Origin,
    timeline: z.array(TimelineEntry).readonly(),
    superseded: z.array(TimelineEntry).readonly(),
    differently: z.array(z.object({ standing: z.string(), other: z.string() })).readonly(),
  })
  .openapi('Application');

const ChangeSchema = z.object({ seq: z.int(), summary: z.string() }).openapi('Change');

/** What an answer to a change carries beside what it tells: the number by which `undo` takes exactly it back. */
export function changed<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) {
  return schema.extend({ change: ChangeSchema.nullable() });
}

/** A list page by page. */
export function listPage<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item).readonly(), next: z.string().nullable() });
}

const warnings = z.array(z.string()).readonly();
export const ChangedDetailSchema = changed(DetailSchema.extend({ warnings })).openapi('ChangedApplication');
export const ChangedRowsSchema = changed(z.object({ items: z.array(RowSchema).readonly(), warnings }));

const Done = z.object({ seq: z.int(), kind: z.string(), summary: z.string(), at: z.string(), batchId: words });
export const LoggedChangeSchema = Done.extend({ undoneAt: words }).openapi('LoggedChange');

export const ContactSchema = z
  .object({ id: z.string(), name: z.string(), relation: words, company: words, notes: words })
  .openapi('Contact');

const BatchFile = z.object({
  file: z.string(),
  format: z.string(),
  layout: z.string(),
  accepted: z.int(),
  wishes: z.int(),
  events: z.int(),
  updated: z.int().nullable(),
  unchanged: z.int().nullable(),
  conflicts: z.int().nullable(),
  outcomesRecorded: z.boolean().nullable(),
  setAside: z
    .object({
      count: z.int(),
      rows: z.array(z.object({ line: z.int(), because: z.string() })).readonly(),
    })
    .nullable(),
});
export const BatchSchema = z
  .object({
    id: z.string(),
    at: z.string(),
    files: z.array(BatchFile).readonly(),
    applications: z.int(),
    searchId: words,
    changedSince: z.int(),
    takenBackAt: words,
  })
  .openapi('Batch');

const Part = z.object({ text: z.string(), from: z.int(), to: z.int() });
const Understood = Part.extend({
  field: z.enum(['company', 'role', 'channel', 'sentOn', 'intent', 'workMode', 'postingUrl', 'location']),
  value: z.string(),
});
const Left = Part.extend({
  because: z.enum(['said-twice', 'one-too-many', 'two-days', 'no-day']),
  days: z.tuple([z.iso.date(), z.iso.date()]).readonly().exactOptional(),
});
export const QuickAddSchema = z
  .object({
    company: words,
    role: words,
    channel: z.enum(CHANNELS).nullable(),
    sentOn: day,
    intent: z.enum(['sent', 'wish', 'draft']),
    workMode: z.enum(['remote', 'hybrid', 'onsite']).nullable(),
    location: words,
    url: words,
    understood: z.array(Understood).readonly(),
    notUnderstood: z.array(Left).readonly(),
    warnings,
    refused: z.object({ title: z.string(), where: z.string(), mend: z.string() }).nullable(),
  })
  .openapi('QuickAdd');

export const UndoneSchema = z
  .object({
    undone: z.array(Done).readonly(),
    kept: z.array(z.string()).readonly(),
  })
  .openapi('Undone');

export const StatusSchema = z
  .object({
    version: z.string(),
    today: z.iso.date(),
    empty: z.boolean(),
    activeSearch: words,
    sample: words,
    searches: z.array(SearchSchema).readonly(),
    home: words,
    backups: z.object({ last: words, count: z.int() }),
    databaseBytes: z.int(),
  })
  .openapi('Status');

/** RFC 9457, with the place and the mend beside the detail. */
export const ProblemSchema = z
  .object({ type: z.string(), title: z.string(), detail: z.string(), where: z.string(), mend: z.string() })
  .openapi('Problem');
