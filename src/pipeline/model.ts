import { z } from 'zod';
import { CHANNELS, EVENT_KINDS, STAGES } from '../analysis/model.ts';

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

/** The fields of an application. Without defaults: an edit that leaves a field out must leave it as it is. */
const applicationFields = {
  /** `null` where only the role or the address of the posting is known. */
  company: text(200).nullable(),
  role: text(200).nullable(),
  sentOn: z.iso.date().nullable(),
  intent: z.enum(['sent', 'wish', 'draft']),
  channel: Channel.nullable(),
  level: text(100).nullable(),
  variant: text(100).nullable(),
  location: text(200).nullable(),
  workMode: WorkMode.nullable(),
  pay: Pay.nullable(),
  postingUrl: text(2000).nullable(),
  postingText: z.string().max(200_000).nullable(),
  postedOn: z.iso.date().nullable(),
  companySize: text(100).nullable(),
  tags: z.array(text(60)).max(50),
  notes: z.string().max(50_000).nullable(),
};

/** An application as the person records it. `intent` says what it is before anything was sent. */
export const NewApplication = z.strictObject({
  company: applicationFields.company.default(null),
  role: applicationFields.role.default(null),
  sentOn: applicationFields.sentOn.default(null),
  intent: applicationFields.intent.default('sent'),
  channel: applicationFields.channel.default(null),
  level: applicationFields.level.default(null),
  variant: applicationFields.variant.default(null),
  location: applicationFields.location.default(null),
  workMode: applicationFields.workMode.default(null),
  pay: applicationFields.pay.default(null),
  postingUrl: applicationFields.postingUrl.default(null),
  postingText: applicationFields.postingText.default(null),
  postedOn: applicationFields.postedOn.default(null),
  companySize: applicationFields.companySize.default(null),
  tags: applicationFields.tags.default([]),
  notes: applicationFields.notes.default(null),
});
export type NewApplication = z.output<typeof NewApplication>;
export type NewApplicationInput = z.input<typeof NewApplication>;

/** Fields of an application that the person may change; what happened to it is recorded as events instead. */
export const ApplicationEdit = z
  .strictObject({ ...applicationFields, contact: text(200).nullable(), search: text(200) })
  .partial();
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

const contactFields = {
  name: text(200),
  relation: text(200).nullable(),
  company: text(200).nullable(),
  notes: z.string().max(50_000).nullable(),
};

export const NewContact = z.strictObject({
  name: contactFields.name,
  relation: contactFields.relation.default(null),
  company: contactFields.company.default(null),
  notes: contactFields.notes.default(null),
});
export type NewContact = z.output<typeof NewContact>;
export type NewContactInput = z.input<typeof NewContact>;
/** Without defaults, so that what is left out stays as it is. */
export const ContactEdit = z.strictObject(contactFields).partial();
export type ContactEdit = z.output<typeof ContactEdit>;

/** A range that replaces the built-in reference for one stage, for one channel where it is named. Rates are 0 to 1. */
export const ReplacedRange = z
  .strictObject({
    stage: z.enum(STAGES),
    // A rate of exactly 0 or 1 is a certainty, which no range of rates has.
    low: z.number().gt(0).lt(1),
    high: z.number().gt(0).lt(1),
    channel: Channel.exactOptional(),
  })
  .refine(({ low, high }) => low < high, { message: 'low must lie below high', path: ['high'] });

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const settingFields = {
  reference: z.array(ReplacedRange).nullable(),
  /** An IANA time zone; `null` is the machine's. */
  zone: z.string().max(60).refine(isZone, { message: 'is no time zone such as Europe/Berlin' }).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  /** The hour the person means to be in bed, on the clock of their zone; `null` where they set none. */
  bedtime: z
    .string()
    .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), { message: 'is no time of day such as 23:30' })
    .nullable(),
};

/** What the person set for the whole program. */
export const Settings = z.strictObject({
  reference: settingFields.reference.default(null),
  zone: settingFields.zone.default(null),
  theme: settingFields.theme.default('system'),
  bedtime: settingFields.bedtime.default(null),
});
export type Settings = z.output<typeof Settings>;
/** Without defaults, so that what is left out stays as it is. */
export const SettingsEdit = z.strictObject(settingFields).partial();
export type SettingsEdit = z.output<typeof SettingsEdit>;
