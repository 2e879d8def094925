import type { Day } from '../kernel/day.ts';

interface Look {
  readonly on: Day;
  readonly claims: 'a' | 'b' | null;
}

/** A stretch of days on which the same arm was claimed to win; `until` is the day it was taken back. */
export interface ClaimedSpan {
  readonly arm: 'a' | 'b';
  readonly from: Day;
  readonly until: Day;
  readonly isTakenBack: boolean;
}

/** What a test looked at again and again would have claimed, as stretches of days; a claim holds until the next look. */
export function claimedSpans(looks: readonly Look[], asOf: Day): readonly ClaimedSpan[] {
  const spans: ClaimedSpan[] = [];
  let open: { arm: 'a' | 'b'; from: Day } | null = null;
  for (const { on, claims } of looks) {
    if (open !== null && claims !== open.arm) {
      spans.push({ ...open, until: on, isTakenBack: true });
      open = null;
    }
    if (claims !== null && open === null) open = { arm: claims, from: on };
  }
  return open === null ? spans : [...spans, { ...open, until: asOf, isTakenBack: false }];
}
