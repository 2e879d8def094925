import { type Day, daysBetween } from '../kernel/day.ts';
import type { Draft, Remark } from './draft.ts';

/** A lone day this far beyond all others is a slip of the pen, not the day to which a log was kept. */
const LONE_DAYS = 180;

export interface LastKnownDay {
  /** `null` where nothing is dated. */
  readonly day: Day | null;
  /** The days that were set aside as slips. */
  readonly warnings: readonly Remark[];
}

/**
 * The last day on which something was sent or happened in a log, never after `today`.
 *
 * A log that nobody kept any longer is looked at as of that day: as of today its open applications would all
 * have turned into silence.
 */
export function lastKnownDay(drafts: readonly Draft[], today: Day): LastKnownDay {
  const dated = drafts
    .flatMap(({ sentOn, events, origin }) =>
      [sentOn, ...events.flatMap(({ on, heldOn }) => [on, heldOn ?? null])].map((day) => ({ day, origin })),
    )
    .filter((known): known is { day: Day; origin: Draft['origin'] } => known.day !== null && known.day <= today)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const warnings: Remark[] = [];
  for (let rest = dated; ; ) {
    const last = rest.at(-1);
    if (!last) return { day: null, warnings };
    const earlier = rest.filter(({ day }) => day !== last.day);
    const before = earlier.at(-1);
    // A sent day stands in its own event, too: one row is one slip.
    const isLone = rest.every(({ day, origin }) => day !== last.day || origin === last.origin);
    if (!before || !isLone || daysBetween(before.day, last.day) <= LONE_DAYS) return { day: last.day, warnings };
    const because = `${last.day} lies more than ${LONE_DAYS} days after everything else: it is not taken as the day to which the log was kept`;
    warnings.push({ origin: last.origin, because });
    rest = earlier;
  }
}
