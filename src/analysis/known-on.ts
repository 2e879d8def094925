import { type Day, dayNumber } from '../kernel/day.ts';
import { lastRecordedDay } from './last-recorded-day.ts';
import type { AnalysedApplication, AnalysisInput, TimelineEvent } from './model.ts';

/**
 * The search as it was known at the end of an earlier day: what was sent, happened or was learnt later is left out.
 *
 * An event without any day is left out too where something dated came later: nothing shows that it was known by then. On
 * the last recorded day nothing came later, so a log that ended long ago is read from there as its own file is. From the
 * input's own last day on nothing changes.
 */
export function knownOn(input: AnalysisInput, day: Day): AnalysisInput {
  if (dayNumber(day) === null) throw new TypeError(`asOf: ${JSON.stringify(day)} is no calendar day (YYYY-MM-DD)`);
  if (day >= input.asOf) return input;
  const last = lastRecordedDay(input);
  const hasNothingLater = last !== null && last <= day;
  const applications = input.applications
    .map((application) => applicationKnownOn(application, day, hasNothingLater))
    .filter((known) => known !== null);
  const known = { ...input, applications, asOf: day };
  const { learnings } = input;
  return learnings === undefined
    ? known
    : { ...known, learnings: learnings.filter(({ measuredOn }) => measuredOn <= day) };
}

/** One application as it was known on that day, `null` where it was not yet; what has no day is left out unless told. */
export function applicationKnownOn(
  application: AnalysedApplication,
  day: Day,
  keepsUndated = false,
): AnalysedApplication | null {
  const events = application.events.filter((event) => wasKnown(event, day, keepsUndated));
  const sentOn = application.sentOn ?? events.find(({ kind }) => kind === 'submitted')?.on ?? null;
  if (sentOn === null ? events.length === 0 && !keepsUndated : sentOn > day) return null;
  return { ...application, events: events.map((event) => withoutLaterDays(event, day)) };
}

function wasKnown({ on, learntOn, heldOn }: TimelineEvent, day: Day, keepsUndated: boolean): boolean {
  const known = learntOn ?? on ?? heldOn ?? null;
  if (known === null) return keepsUndated;
  // What was only written down ahead of its day (an interview planned) is known once it is learnt.
  return known <= day && (on === null || on <= day);
}

/** That a talk was held later was not known yet, only that it was planned. */
function withoutLaterDays(event: TimelineEvent, day: Day): TimelineEvent {
  if (event.heldOn == null || event.heldOn <= day) return event;
  const { heldOn, ...known } = event;
  return { ...known, plannedOn: event.plannedOn ?? heldOn };
}
