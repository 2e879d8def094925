import { z } from 'zod';
import { CHANNELS, EVENT_KINDS } from '../analysis/model.ts';

export const Channel = z.enum(CHANNELS);
export const EventKind = z.enum(EVENT_KINDS);
export const WorkMode = z.enum(['remote', 'hybrid', 'onsite']);
const text = (max: number) => z.string().trim().min(1).max(max);

export const Pay = z.strictObject({
  min: z.number().nonnegative().nullable(),
  max: z.number().nonnegative().nullable(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  period: z.enum(['year', 'month', 'day', 'hour']).nullable(),
});
export type Pay = z.infer<typeof Pay>;

/** An application as the person records it. `intent` says what it is before anything was sent. */
export const NewApplication = z.strictObject({
  company: text(200),
  role: text(200).nullable().default(null),
  sentOn: z.iso.date().nullable().default(null),
  intent: z.enum(['sent', 'wish', 'draft']).default('sent'),
  channel: Channel.nullable().default(null),
  level: text(100).nullable().default(null),
  variant: text(100).nullable().default(null),
  location: text(200).nullable().default(null),
  workMode: WorkMode.nullable().default(null),
  pay: Pay.nullable().default(null),
  postingUrl: text(2000).nullable().default(null),
  postingText: z.string().max(200_000).nullable().default(null),
  postedOn: z.iso.date().nullable().default(null),
  companySize: text(100).nullable().default(null),
  tags: z.array(text(60)).max(50).default([]),
  notes: z.string().max(50_000).nullable().default(null),
});
export type NewApplication = z.output<typeof NewApplication>;
export type NewApplicationInput = z.input<typeof NewApplication>;

/** Fields of an application that the person may change; what happened to it is recorded as events instead. */
export const ApplicationEdit = NewApplication.omit({ intent: true })
  .extend({ intent: z.enum(['sent', 'wish', 'draft']), contact: text(200).nullable(), search: text(200) })
  .partial()
  .strict();
export type ApplicationEdit = z.output<typeof ApplicationEdit>;

export const NewEvent = z.strictObject({
  kind: EventKind,
  on: z.iso.date().nullable().default(null),
  heldOn: z.iso.date().nullable().default(null),
  plannedOn: z.iso.date().nullable().default(null),
  learntOn: z.iso.date().nullable().default(null),
  note: z.string().trim().max(10_000).nullable().default(null),
});
export type NewEvent = z.output<typeof NewEvent>;
export type NewEventInput = z.input<typeof NewEvent>;

/** What an event should have said; `retracted` says that it never happened. */
export const EventCorrection = z.union([
  z.strictObject({ retracted: z.literal(true), note: z.string().trim().max(10_000).nullable().optional() }),
  z.strictObject({
    kind: EventKind.optional(),
    on: z.iso.date().nullable().optional(),
    heldOn: z.iso.date().nullable().optional(),
    plannedOn: z.iso.date().nullable().optional(),
    learntOn: z.iso.date().nullable().optional(),
    note: z.string().trim().max(10_000).nullable().optional(),
  }),
]);
export type EventCorrection = z.output<typeof EventCorrection>;

export const NewSearch = z.strictObject({
  name: text(200),
  startsOn: z.iso.date().nullable().default(null),
  endsOn: z.iso.date().nullable().default(null),
  /** The day by which the person wants an offer. */
  targetOn: z.iso.date().nullable().default(null),
  pacePerWeek: z.number().positive().max(1000).nullable().default(null),
  location: text(200).nullable().default(null),
  isSample: z.boolean().default(false),
});
export type NewSearch = z.output<typeof NewSearch>;
export type NewSearchInput = z.input<typeof NewSearch>;

export const SearchEdit = z
  .strictObject({
    name: text(200),
    startsOn: z.iso.date().nullable(),
    endsOn: z.iso.date().nullable(),
    targetOn: z.iso.date().nullable(),
    pacePerWeek: z.number().positive().max(1000).nullable(),
    location: text(200).nullable(),
  })
  .partial();
export type SearchEdit = z.output<typeof SearchEdit>;

export const NewContact = z.strictObject({
  name: text(200),
  relation: text(200).nullable().default(null),
  company: text(200).nullable().default(null),
  notes: z.string().max(50_000).nullable().default(null),
});
export type NewContact = z.output<typeof NewContact>;
export type NewContactInput = z.input<typeof NewContact>;
