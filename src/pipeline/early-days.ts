import type { EventRow } from '../db/schema.ts';
import type { Day } from '../kernel/day.ts';

/** What may come before the application was sent. */
const MAY_COME_BEFORE = new Set(['submitted', 'outreach', 'note']);

/** Says of each event dated before the application was sent that it counts without its day; usually of none. */
export function earlyDays(events: readonly Pick<EventRow, 'kind' | 'on_day'>[], sentOn: Day | null): readonly string[] {
  if (sentOn === null) return [];
  return events
    .filter(({ kind, on_day }) => on_day !== null && on_day < sentOn && !MAY_COME_BEFORE.has(kind))
    .map(({ kind, on_day }) => `${kind} on ${on_day} lies before it was sent on ${sentOn}: it counts without its day`);
}
