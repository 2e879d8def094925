import { type Day, dayNumber, numberToDay } from '../../../kernel/day.ts';
import { toDay } from './find-days.ts';

/**
 * The day a date without a year most likely is, given a day known nearby: the year that brings it closest; or, for an answer,
 * the first such day on or after the day it was sent. `null` where no year has that day (29 February).
 */
export function completeYear(month: number, date: number, anchor: Day, notBefore: boolean): Day | null {
  const at = dayNumber(anchor) ?? 0;
  const year = Number(anchor.slice(0, 4));
  let best: Day | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of [year - 1, year, year + 1]) {
    const day = toDay(candidate, month, date);
    if (day === null) continue;
    const distance = (dayNumber(day) ?? 0) - at;
    if (notBefore && distance < 0) continue;
    if (Math.abs(distance) < bestDistance) [best, bestDistance] = [day, Math.abs(distance)];
  }
  return best;
}

/** For each row the middle of the nearest known days above and below it, or the only one there is; `null` without any. */
export function nearestKnown(days: readonly (Day | null)[]): (row: number) => Day | null {
  const numbers = days.map((day) => (day === null ? null : dayNumber(day)));
  const above = carried(numbers);
  const below = carried(numbers.toReversed()).toReversed();
  return (row) => {
    const [before, after] = [above[row] ?? null, below[row] ?? null];
    const middle = before === null ? after : after === null ? before : Math.round((before + after) / 2);
    return middle === null ? null : numberToDay(middle);
  };
}

function carried(numbers: readonly (number | null)[]): (number | null)[] {
  let last: number | null = null;
  return numbers.map((number) => {
    last = number ?? last;
    return last;
  });
}
