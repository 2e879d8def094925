import type { EventKind } from '../../analysis/model.ts';
import type { Day } from '../../kernel/day.ts';
import { parseDay } from '../../kernel/parse-day.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { NewEventInput } from '../../pipeline/model.ts';
import { shortDay } from '../words/days.ts';
import type { TimelineEntry } from './timeline-lines.ts';

/** The days of an event, each as it was typed. */
export const EVENT_DAYS = ['on', 'plannedOn', 'heldOn', 'learntOn'] as const;
export type EventDay = (typeof EVENT_DAYS)[number];

/** What stands in the form of an event. */
export type EventValues = Readonly<Record<EventDay, string>> & {
  /** The line that says what happened, and may say day and note as well. */
  readonly what: string;
  readonly kind: EventKind | null;
  readonly note: string;
};

export const NEW_EVENT: EventValues = {
  what: '',
  kind: null,
  on: 'today',
  plannedOn: '',
  heldOn: '',
  learntOn: '',
  note: '',
};

/** The form of an event that is there already. */
export function valuesOf(entry: TimelineEntry, what: string): EventValues {
  const { kind, on, plannedOn, heldOn, learntOn, note } = entry;
  const days = { on: written(on), plannedOn: written(plannedOn), heldOn: written(heldOn), learntOn: written(learntOn) };
  return { what, kind, ...days, note: note ?? '' };
}

/** A day so that it is read back as itself, with its year. */
export function written(day: Day | null): string {
  return day === null ? '' : shortDay(day, '0000-01-01');
}

export type Typed =
  | { readonly kind: 'none' }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'no-day'; readonly text: string }
  | { readonly kind: 'two-days'; readonly days: readonly [Day, Day] };

/** What was typed for a day: what is planned lies ahead, the rest behind. */
export function readTyped(text: string, field: EventDay | 'sentOn' | 'postedOn', today: Day): Typed {
  if (text.trim() === '') return { kind: 'none' };
  const read = parseDay(text, today, field === 'plannedOn' ? 'ahead' : 'behind');
  if (read.ok) return { kind: 'day', day: read.day };
  if (read.because === 'two-days') return { kind: 'two-days', days: read.days };
  return { kind: 'no-day', text: text.trim() };
}

export interface FieldFault {
  readonly field: string;
  readonly because: string;
}

/** The event that the form says, or the field that cannot be read. */
export function toEvent(values: EventValues, today: Day): Result<NewEventInput, { kind: 'bad-field' } & FieldFault> {
  if (values.kind === null) return bad('what', 'Say what happened: a few letters are enough.');
  const days: Partial<Record<EventDay, Day | null>> = {};
  for (const field of EVENT_DAYS) {
    const read = readTyped(values[field], field, today);
    if (read.kind === 'no-day') return bad(field, noDayWords(read.text));
    if (read.kind === 'two-days') return bad(field, 'This can be two days: choose one.');
    days[field] = read.kind === 'day' ? read.day : null;
    if (field !== 'plannedOn' && (days[field] ?? '') > today) return bad(field, 'This day has not come yet.');
  }
  const note = values.note.trim();
  return ok({ kind: values.kind, ...days, note: note === '' ? null : note });
}

export function noDayWords(text: string): string {
  return `"${text}" is no day. Write it as 3 Nov, yesterday, or 2026-11-03.`;
}

function bad(field: string, because: string) {
  return fail({ kind: 'bad-field' as const, field, because });
}
