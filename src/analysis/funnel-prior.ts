import { logit, sigmoid } from '../stats/logit.ts';

/** A mixture of normals on the logit scale. Weights sum to 1. */
export interface RatePrior {
  readonly parts: readonly { readonly weight: number; readonly mean: number; readonly sd: number }[];
}

/** The standard normal quantile that leaves a tenth above it. */
const Z_TENTH = 1.2815515655446004;
const LOG_SQRT_TWO_PI = 0.9189385332046728;
/** A reference narrower than this would claim to know a person's rate before seeing one application. */
const NARROWEST_SD = 0.15;

/** The reference as a normal on the logit scale: `low` and `high` hold the middle 80 in 100. */
export function referenceNormal({ low, high }: { low: number; high: number }): { mean: number; sd: number } {
  const [from, to] = [logit(inside(low)), logit(inside(high))];
  return { mean: (from + to) / 2, sd: Math.max((to - from) / (2 * Z_TENTH), NARROWEST_SD) };
}

/** The middle of a reference range: its midpoint on the logit scale, as a rate. */
export function referenceMiddle(range: { low: number; high: number }): number {
  return sigmoid(referenceNormal(range).mean);
}

/**
 * What is believed of a rate before any data: the reference, with a heavier lower part, so that the interval of the
 * very step that is broken holds the truth (STATISTICS.md, section 1), and a thin wide part, so that data that
 * contradict the reference altogether overrule it soon.
 *
 * The lower part is wider than the reference: at the later steps, where data are few, it decides whether a broken
 * rate is inside the interval at all. docs/bench-stats.md has what that buys and costs.
 */
export function ratePrior(range: { low: number; high: number }): RatePrior {
  const { mean, sd } = referenceNormal(range);
  return {
    parts: [
      { weight: 0.79, mean, sd },
      { weight: 0.2, mean: mean - 0.9, sd: 1.4 * sd },
      { weight: 0.01, mean, sd: 4 * sd },
    ],
  };
}

/** What was measured of a rate elsewhere: a normal on the logit scale. */
export interface Measurement {
  readonly mean: number;
  readonly sd: number;
}

/** The prior after a measurement: each part moves towards it, and counts for how well it foresaw it. */
export function learn({ parts }: RatePrior, measured: Measurement): RatePrior {
  const moved = parts.map(({ weight, mean, sd }) => {
    const apart = Math.hypot(sd, measured.sd);
    const precision = 1 / sd ** 2 + 1 / measured.sd ** 2;
    return {
      log: Math.log(weight / apart) - 0.5 * ((mean - measured.mean) / apart) ** 2,
      mean: (mean / sd ** 2 + measured.mean / measured.sd ** 2) / precision,
      sd: precision ** -0.5,
    };
  });
  const top = Math.max(...moved.map(({ log }) => log));
  const total = moved.reduce((sum, { log }) => sum + Math.exp(log - top), 0);
  return { parts: moved.map(({ log, mean, sd }) => ({ weight: Math.exp(log - top) / total, mean, sd })) };
}

/** Log density of a prior at `x` on the logit scale; into `slope` (two numbers) go the first and second derivative. */
export function logRatePrior({ parts }: RatePrior, x: number, slope?: Float64Array): number {
  let density = 0;
  let first = 0;
  let second = 0;
  for (const { weight, mean, sd } of parts) {
    const z = (x - mean) / sd;
    const part = (weight / sd) * Math.exp(-0.5 * z * z);
    density += part;
    first -= (part * z) / sd;
    second += (part * (z * z - 1)) / (sd * sd);
  }
  if (density < 1e-290) return farTail(parts, x, slope);
  if (slope) {
    slope[0] = first / density;
    slope[1] = second / density - (first / density) ** 2;
  }
  return Math.log(density) - LOG_SQRT_TWO_PI;
}

/** Where every part underflows the widest one rules. */
function farTail(parts: RatePrior['parts'], x: number, slope?: Float64Array): number {
  const { weight, mean, sd } = parts.reduce((widest, part) => (part.sd > widest.sd ? part : widest));
  const z = (x - mean) / sd;
  if (slope) {
    slope[0] = -z / sd;
    slope[1] = -1 / (sd * sd);
  }
  return Math.log(weight / sd) - LOG_SQRT_TWO_PI - 0.5 * z * z;
}

function inside(rate: number): number {
  return Math.min(Math.max(rate, 0.001), 0.999);
}
