import { normalBelow, normalDensity } from '../stats/normal-table.ts';
import type { Ages } from './funnel-data.ts';

/** Below this the ratio of density to distribution is taken from its expansion. */
const FAR = -5;

/**
 * Log chance that waits with this log-median and log-spread ended within the ages given.
 *
 * An outcome whose day nobody wrote down still came before today. Counting it without that would let the waits
 * grow without a price: many silent ones would then look as if they were merely early.
 */
export function logWithin({ logs, counts }: Ages, logMedian: number, logSpread: number): number {
  const precision = Math.exp(-logSpread);
  let sum = 0;
  for (let i = 0; i < logs.length; i++) sum += at(counts, i) * logBelow((at(logs, i) - logMedian) * precision);
  return sum;
}

/** First and second derivatives of `logWithin` in the log-median (m) and the log-spread (s). */
export function withinSlopes({ logs, counts }: Ages, logMedian: number, logSpread: number) {
  const precision = Math.exp(-logSpread);
  const slopes = { m: 0, s: 0, mm: 0, ss: 0, ms: 0 };
  for (let i = 0; i < logs.length; i++) {
    const z = (at(logs, i) - logMedian) * precision;
    const weight = at(counts, i);
    const ratio = z < FAR ? -z - 1 / z : normalDensity(z) / normalBelow(z);
    const bend = -ratio * (z + ratio);
    slopes.m -= weight * ratio * precision;
    slopes.s -= weight * ratio * z;
    slopes.mm += weight * bend * precision * precision;
    slopes.ss += weight * z * (ratio + z * bend);
    slopes.ms += weight * (ratio + z * bend) * precision;
  }
  return slopes;
}

function logBelow(z: number): number {
  if (z >= FAR) return Math.log(normalBelow(z));
  return -0.5 * z * z - Math.log(-z - 1 / z) - 0.9189385332046728;
}

function at(values: Float64Array, index: number): number {
  return values[index] as number;
}
