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
