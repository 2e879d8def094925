import type { Day } from '../kernel/day.ts';

/**
 * Whether a change on this day parts what was sent in two. On the day itself nobody knows which came first, so that what
 * was sent then stands on either side: with something sent earlier, or later, it is parted.
 */
export function isMidway(day: Day, applications: readonly { readonly sentOn: Day | null }[]): boolean {
  const days = applications.flatMap(({ sentOn }) => sentOn ?? []);
  const [before, on, after] = [
    days.some((sentOn) => sentOn < day),
    days.includes(day),
    days.some((sentOn) => sentOn > day),
  ];
  return [before, on, after].filter(Boolean).length > 1;
}
