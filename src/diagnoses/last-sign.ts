import type { AnalysedApplication, EventKind } from '../analysis/model.ts';
import { dayNumber } from '../kernel/day.ts';

/** What the person does, which is no sign from the employer. */
const OWN: ReadonlySet<EventKind> = new Set(['followed-up', 'feedback-asked', 'note']);

/**
 * The last day on which something was heard, held or is still planned, else the day it was sent; in days since 1970,
 * `null` where no day is known. A conversation that is still to come counts with its planned day.
 */
export function lastSignOn({ sentOn, events }: AnalysedApplication): number | null {
  const days = events
    .filter(({ kind }) => !OWN.has(kind))
    .flatMap(({ on, heldOn, plannedOn }) => [on, heldOn, plannedOn])
    .concat(sentOn)
    .flatMap((day) => (day == null ? [] : [dayNumber(day) as number]));
  return days.length === 0 ? null : Math.max(...days);
}

/** Whether the person wrote again after the last sign; a note on no known day counts as later. */
export function wasNudged(application: AnalysedApplication): boolean {
  const since = lastSignOn(application);
  return application.events.some(
    ({ kind, on }) => kind === 'followed-up' && (on === null || since === null || (dayNumber(on) as number) >= since),
  );
}
