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
});

export const DetailSchema = NewApplication.pick({
  level: true,
  variant: true,
  location: true,
  workMode: true,
  pay: true,
  postingUrl: true,
  postingText: true,
  postedOn: true,
  companySize: true,
  notes: true,
})
  .extend(RowSchema.shape)
  .extend({
    tags: z.array(z.string()).readonly(),
    intent: z.enum(['sent', 'wish', 'draft']),
    search: z.string(),
    contact: z.object({ id: z.string(), name: z.string(), relation: words }).nullable(),
    origin: Origin,
    timeline: z.array(TimelineEntry).readonly(),
    superseded: z.array(TimelineEntry).readonly(),
  })
  .openapi('Application');

export const UndoneSchema = z
  .object({
    undone: z.array(z.object({ kind: z.string(), summary: z.string(), at: z.string(), batchId: words })).readonly(),
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
  })
  .openapi('Status');

/** RFC 9457, with the place and the mend beside the detail. */
export const ProblemSchema = z
  .object({ type: z.string(), title: z.string(), detail: z.string(), where: z.string(), mend: z.string() })
  .openapi('Problem');
