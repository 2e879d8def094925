import { z } from '@hono/zod-openapi';
import { CHANNELS, EVENT_KINDS, STAGES_REACHED, STATES } from '../../analysis/model.ts';
import { NewApplication, NewSearch } from '../../pipeline/model.ts';

const day = z.iso.date().nullable();

export const SearchSchema = NewSearch.extend({
  id: z.string(),
  isActive: z.boolean(),
  isSample: z.boolean(),
  applications: z.int(),
}).openapi('Search');

export const RowSchema = z
  .object({
    id: z.string(),
    company: z.string().nullable(),
    role: z.string().nullable(),
    sentOn: day,
    stage: z.enum(STAGES_REACHED).nullable(),
    state: z.enum(STATES),
    channel: z.enum(CHANNELS).nullable(),
  })
  .openapi('ApplicationRow');

const EventSchema = z.object({
  id: z.string(),
  kind: z.enum(EVENT_KINDS),
  on: day,
  heldOn: day,
  plannedOn: day,
  learntOn: day,
  inferred: z.boolean(),
  note: z.string().nullable(),
  origin: z.string(),
});

export const DetailSchema = RowSchema.extend({
  search: z.string(),
  fields: NewApplication.omit({ company: true }).extend({ company: z.string().nullable() }),
  events: z.array(EventSchema).readonly(),
}).openapi('Application');

export const UndoneSchema = z
  .object({
    undone: z.array(z.object({ change: z.string(), what: z.string() })).readonly(),
    kept: z.array(z.string()).readonly(),
  })
  .openapi('Undone');

export const StatusSchema = z
  .object({
    version: z.string(),
    today: z.iso.date(),
    empty: z.boolean(),
    activeSearch: z.string().nullable(),
    sample: z.string().nullable(),
    searches: z.array(SearchSchema).readonly(),
  })
  .openapi('Status');

/** RFC 9457, with the place and the mend beside the detail. */
export const ProblemSchema = z
  .object({ type: z.string(), title: z.string(), detail: z.string(), where: z.string(), mend: z.string() })
  .openapi('Problem');
