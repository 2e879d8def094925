import { CHANNELS, EVENT_KINDS, STATES } from '../../../src/analysis/model.ts';
import type { Draft, FileReading } from '../../../src/intake/draft.ts';
import { isDay } from '../../../src/kernel/day.ts';

/** What is wrong with a reading, whatever it was read from; nothing where it keeps what readers promise. */
export function judgeReading(reading: FileReading): readonly string[] {
  const { drafts, rejected, warnings, layout, duplicates } = reading;
  const remarks = [...rejected, ...warnings];
  return [
    ...drafts.flatMap(judgeDraft),
    ...(layout === 'none' && drafts.length > 0 ? ['no layout, and yet drafts'] : []),
    ...(layout === 'none' && rejected.length === 0 ? ['nothing was read, and nobody is told why'] : []),
    ...remarks.flatMap(({ origin, because }) => [
      ...(because.trim() === '' ? ['a remark without a reason'] : []),
      ...(isLine(origin.line) ? [] : [`a remark on line ${origin.line}`]),
    ]),
    ...(duplicates.every(({ origin, of }) => isLine(origin.line) && isLine(of.line)) ? [] : ['a double on no line']),
  ];
}

function judgeDraft({
  company,
  role,
  sentOn,
  state,
  events,
  channel,
  origin,
  pay,
  postedOn,
  tags,
}: Draft): readonly string[] {
  const days = [sentOn, postedOn, ...events.flatMap(({ on, heldOn, plannedOn }) => [on, heldOn, plannedOn])];
  const amounts = [pay?.min, pay?.max];
  return [
    ...(company === null && role === null ? ['a draft that names neither company nor role'] : []),
    ...[company, role].flatMap((name) => (name !== null && name.trim() === '' ? ['an empty name'] : [])),
    ...days.flatMap((day) => (day == null || isDay(day) ? [] : [`"${day}" for a day`])),
    ...events.flatMap(({ kind }) => (EVENT_KINDS.includes(kind) ? [] : [`"${kind}" for an event`])),
    ...(STATES.includes(state) ? [] : [`"${state}" for a state`]),
    ...(channel === undefined || CHANNELS.includes(channel) ? [] : [`"${channel}" for a channel`]),
    ...amounts.flatMap((amount) =>
      amount == null || (Number.isFinite(amount) && amount >= 0) ? [] : [`${amount} for pay`],
    ),
    ...((tags ?? []).every((tag) => tag.trim() !== '') ? [] : ['an empty tag']),
    ...(isLine(origin.line) ? [] : [`a draft from line ${origin.line}`]),
  ];
}

function isLine(line: number): boolean {
  return Number.isInteger(line) && line >= 1;
}
