import lnGamma from '@stdlib/math-base-special-gammaln';
import { cholesky, solveCholesky, solveTransposed, squaredDistance } from './cholesky.ts';
import type { LogDensity } from './find-mode.ts';
import { type Random, seededRandom } from './seeded-random.ts';

export interface Sample {
  /** The draws, one after the other, `size` numbers each. */
  readonly draws: Float64Array;
  /** One per draw; they sum to 1. */
  readonly weights: Float64Array;
  /** How many independent, equally weighted draws these are worth. */
  readonly effective: number;
  /** Log of the integral of the density. */
  readonly logEvidence: number;
}

/** A place to draw around, and the share of all draws that come from there; the shares sum to 1. */
export interface Proposal {
  readonly at: Float64Array;
  /** Factor of the precision there, as `cholesky` gives it. */
  readonly precisionFactor: Float64Array;
  readonly share: number;
}

/** Tails heavier than the densities sampled here, so that no draw outweighs the rest. */
const FREEDOM = 6;
/** Below this share of useful draws the proposal is fitted to what was drawn, and drawn again. */
const POOR_SHARE = 0.35;

/**
 * Draws from a density known up to its scale: a multivariate t around each of its summits, in mirrored pairs, each
 * draw weighted by how much likelier the density finds it than all of them together. Where too few draws carry the
 * weight, it looks again from their mean and covariance (adaptive importance sampling; Cappé et al. 2004).
 */
export function importanceSample(
  density: LogDensity,
  summits: readonly Proposal[],
  { count, seed }: { count: number; seed: number },
): Sample {
  const random = seededRandom(seed);
  let best = drawFrom(density, summits, count, random);
  for (let round = 0; round < 2 && best.effective < POOR_SHARE * count; round++) {
    const next = refit(best, best.draws.length / count);
    if (next === null) break;
    const again = drawFrom(density, [next], count, random);
    if (again.effective > best.effective) best = again;
  }
  return best;
}

function drawFrom(density: LogDensity, proposals: readonly Proposal[], count: number, random: Random): Sample {
  const size = (proposals[0] as Proposal).at.length;
  const draws = new Float64Array(count * size);
  const logs = new Float64Array(count);
  const logScales = proposals.map((each) => Math.log(each.share) + logScaleOf(each.precisionFactor, size));
  const offset = new Float64Array(size);
  const x = new Float64Array(size);
  let [own, until] = [0, (proposals[0] as Proposal).share * count];
  for (let pair = 0; pair < count; pair += 2) {
    while (pair >= until && own + 1 < proposals.length) until += (proposals[++own] as Proposal).share * count;
    const { at: centre, precisionFactor } = proposals[own] as Proposal;
    let square = 0;
    for (let i = 0; i < size; i++) {
      const z = random.normal();
      offset[i] = z;
      square += z * z;
    }
    const chi = chiSquare(random);
    const stretch = Math.sqrt(FREEDOM / chi);
    solveTransposed(precisionFactor, offset);
    const logOwn = (logScales[own] as number) - ((FREEDOM + size) / 2) * Math.log1p(square / chi);
    for (let side = 0; side < 2 && pair + side < count; side++) {
      const sign = side === 0 ? stretch : -stretch;
      for (let i = 0; i < size; i++) {
        const value = (centre[i] as number) + sign * (offset[i] as number);
        x[i] = value;
        draws[(pair + side) * size + i] = value;
      }
      logs[pair + side] = density(x) - withOthers(logOwn, { proposals, logScales, own }, x);
    }
  }
  return { draws, ...normalise(logs) };
}

/** Log density at `x` of all proposals together, where that of its `own` is known. */
function withOthers(
  logOwn: number,
  { proposals, logScales, own }: { proposals: readonly Proposal[]; logScales: readonly number[]; own: number },
  x: Float64Array,
): number {
  let sum = logOwn;
  for (let k = 0; k < proposals.length; k++) {
    if (k === own) continue;
    const { at, precisionFactor } = proposals[k] as Proposal;
    const stretched = Math.log1p(squaredDistance(at, x, precisionFactor) / FREEDOM);
    const log = (logScales[k] as number) - ((FREEDOM + x.length) / 2) * stretched;
    sum = Math.max(sum, log) + Math.log1p(Math.exp(-Math.abs(sum - log)));
  }
  return sum;
}

/** A chi-square draw with FREEDOM (an even number) degrees: a sum of exponential ones. */
function chiSquare(random: Random): number {
  let product = 1;
  for (let i = 0; i < FREEDOM / 2; i++) product *= 1 - random.uniform();
  return -2 * Math.log(product);
}

function logScaleOf(precisionFactor: Float64Array, size: number): number {
  let logDeterminant = 0;
  for (let i = 0; i < size; i++) logDeterminant += Math.log(precisionFactor[i * size + i] as number);
  return (
    lnGamma((FREEDOM + size) / 2) - lnGamma(FREEDOM / 2) - (size / 2) * Math.log(FREEDOM * Math.PI) + logDeterminant
  );
}

function normalise(logs: Float64Array): Omit<Sample, 'draws'> {
  let highest = Number.NEGATIVE_INFINITY;
  for (const log of logs) if (log > highest) highest = log;
  if (!Number.isFinite(highest)) throw new Error('importanceSample: the density is zero wherever it was drawn');
  let sum = 0;
  const weights = new Float64Array(logs.length);
  for (let i = 0; i < logs.length; i++) {
    const log = logs[i] as number;
    const weight = Number.isNaN(log) ? 0 : Math.exp(log - highest);
    weights[i] = weight;
    sum += weight;
  }
  let squares = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = (weights[i] as number) / sum;
    weights[i] = weight;
    squares += weight * weight;
  }
  return { weights, effective: 1 / squares, logEvidence: highest + Math.log(sum / logs.length) };
}

/** The one proposal with the mean and covariance of a weighted sample, or `null` where the sample is too thin for one. */
function refit({ draws, weights }: Sample, size: number): Proposal | null {
  const centre = new Float64Array(size);
  for (let n = 0; n < weights.length; n++) {
    for (let i = 0; i < size; i++) {
      centre[i] = (centre[i] as number) + (weights[n] as number) * (draws[n * size + i] as number);
    }
  }
  const covariance = new Float64Array(size * size);
  for (let n = 0; n < weights.length; n++) {
    for (let i = 0; i < size; i++) {
      const left = (draws[n * size + i] as number) - (centre[i] as number);
      for (let j = 0; j < size; j++) {
        const right = (draws[n * size + j] as number) - (centre[j] as number);
        covariance[i * size + j] = (covariance[i * size + j] as number) + (weights[n] as number) * left * right;
      }
    }
  }
  // A thin sample understates the spread it came from; the ridge keeps every direction alive.
  for (let i = 0; i < size; i++) {
    covariance[i * size + i] = (covariance[i * size + i] as number) * 1.1 + 1e-4;
  }
  const precision = invert(covariance, size);
  const precisionFactor = precision && cholesky(precision, size);
  return precisionFactor && { at: centre, precisionFactor, share: 1 };
}

function invert(matrix: Float64Array, size: number): Float64Array | null {
  const factor = cholesky(matrix, size);
  if (factor === null) return null;
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size);
    unit[column] = 1;
    inverse.set(solveCholesky(factor, unit), column * size);
  }
  return inverse;
}
