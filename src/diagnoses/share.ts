import type { Measured } from '../analysis/report.ts';
import { wilsonInterval } from '../stats/wilson-interval.ts';

/** A counted share with its 90 % interval (Wilson). `of` is at least 1. */
export function shareOf(count: number, of: number): Measured {
  const { rate, low, high, trials } = wilsonInterval(count, of);
  return { estimate: rate, low, high, count: trials };
}
