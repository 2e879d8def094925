import { logit, sigmoid } from '../stats/logit.ts';

/** A point of the distribution: with chance `at` (in 100) the rate lies below `rate`. */
export interface Quantile {
  readonly at: number;
  readonly rate: number;
}

/** A place on the strip and how dark it is there, 0 to 1. */
export interface Stop {
  readonly rate: number;
  readonly density: number;
}

const STEPS = 60;
/** Where a strip may end: this share of its darkest place cannot be seen. */
const FADED = 0.01;
/** Steps beyond each end that only serve the smoothing. */
const MARGIN = 4;

/**
 * Turns quantiles of a rate into the darkness of its strip.
 *
 * On the scale of log-odds a posterior of a rate is nearly normal, so the normal score of the quantiles is nearly a
 * straight line there; the density is the slope of a monotone curve through them (Fritsch and Carlson, 1980). The strip
 * reaches beyond the outermost quantiles until it has faded: it has no hard ends.
 */
export function stripDensity(quantiles: readonly Quantile[]): readonly Stop[] {
  const points = knots(quantiles);
  if (points.length < 2) return [];
  const slopes = monotoneSlopes(points);
  const densityAt = (u: number) => {
    const { z, slope } = curve(points, slopes, u);
    const rate = sigmoid(u);
    return (Math.exp(-(z * z) / 2) * slope) / (rate * (1 - rate));
  };
  const [from, to] = fadedEnds(points, densityAt).map(sigmoid) as [number, number];
  const rough = Array.from({ length: STEPS + 1 + 2 * MARGIN }, (_, index) => {
    const rate = from + ((to - from) * (index - MARGIN)) / STEPS;
    return densityAt(logit(Math.min(0.9999, Math.max(0.0001, rate))));
  });
  const smooth = smoothed(smoothed(rough)).slice(MARGIN, -MARGIN);
  const highest = Math.max(...smooth);
  return smooth.map((density, step) => ({ rate: from + ((to - from) * step) / STEPS, density: density / highest }));
}

/** Log-odds on both sides where next to nothing is left of the density. */
function fadedEnds(points: readonly Knot[], densityAt: (u: number) => number): readonly [number, number] {
  const [first, last] = [points[0] as Knot, points.at(-1) as Knot];
  const step = (last.u - first.u) / 20;
  const highest = Math.max(...Array.from({ length: 21 }, (_, index) => densityAt(first.u + index * step)));
  const outwards = (start: number, by: number) => {
    let u = start;
    for (let steps = 0; steps < 20 && Math.abs(u) < 6 && densityAt(u) > highest * FADED; steps++) u += by;
    return u;
  };
  return [outwards(first.u, -step), outwards(last.u, step)];
}

interface Knot {
  /** Log-odds of the rate, and the normal score of its chance. */
  readonly u: number;
  readonly z: number;
}

/** A binomial mean over five neighbours: quantiles of a few hundred draws are a little rough. */
function smoothed(values: readonly number[]): readonly number[] {
  const at = (index: number) => values[Math.min(values.length - 1, Math.max(0, index))] as number;
  return values.map((_, i) => (at(i - 2) + 4 * at(i - 1) + 6 * at(i) + 4 * at(i + 1) + at(i + 2)) / 16);
}

function knots(quantiles: readonly Quantile[]): readonly Knot[] {
  const found: Knot[] = [];
  for (const { at, rate } of quantiles) {
    const share = at > 1 ? at / 100 : at;
    const knot = { u: logit(Math.min(0.9995, Math.max(0.0005, rate))), z: normalScore(share) };
    // Two quantiles on one place would make the curve stand upright.
    if (knot.u - (found.at(-1)?.u ?? Number.NEGATIVE_INFINITY) > 1e-6) found.push(knot);
  }
  return found;
}

function monotoneSlopes(points: readonly Knot[]): readonly number[] {
  const between = points.slice(1).map((next, index) => {
    const at = points[index] as Knot;
    return (next.z - at.z) / (next.u - at.u);
  });
  return points.map((_, index) => {
    const [before, after] = [between[index - 1], between[index]];
    if (before === undefined) return after as number;
    if (after === undefined) return before;
    // The harmonic mean keeps the curve from overshooting.
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  });
}

/** The monotone curve and its slope at `u`; a straight line beyond its ends. */
function curve(points: readonly Knot[], slopes: readonly number[], u: number): { z: number; slope: number } {
  const [first, last] = [points[0] as Knot, points.at(-1) as Knot];
  if (u <= first.u) return { z: first.z + (slopes[0] as number) * (u - first.u), slope: slopes[0] as number };
  if (u >= last.u) return { z: last.z + (slopes.at(-1) as number) * (u - last.u), slope: slopes.at(-1) as number };
  const index = points.findIndex((point) => point.u > u) - 1;
  const [a, b] = [points[index] as Knot, points[index + 1] as Knot];
  const [slopeA, slopeB, width] = [slopes[index] as number, slopes[index + 1] as number, b.u - a.u];
  const t = (u - a.u) / width;
  const [t2, t3] = [t * t, t * t * t];
  const z =
    (2 * t3 - 3 * t2 + 1) * a.z +
    (t3 - 2 * t2 + t) * width * slopeA +
    (3 * t2 - 2 * t3) * b.z +
    (t3 - t2) * width * slopeB;
  const slope = ((6 * t2 - 6 * t) * (a.z - b.z)) / width + (3 * t2 - 4 * t + 1) * slopeA + (3 * t2 - 2 * t) * slopeB;
  return { z, slope: Math.max(0, slope) };
}

/** The value a standard normal stays below with chance `share`; Hastings' rational form, good to 0.0005. */
function normalScore(share: number): number {
  const t = Math.sqrt(-2 * Math.log(Math.min(share, 1 - share)));
  const score =
    t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3);
  return share < 0.5 ? -score : score;
}
