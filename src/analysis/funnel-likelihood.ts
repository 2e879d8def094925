import type { LogDensity } from '../stats/find-mode.ts';
import { sigmoid } from '../stats/logit.ts';
import { normalBelow, normalDensity } from '../stats/normal-table.ts';
import type { DelayPrior } from './delay-prior.ts';
import type { Ages, Moments, StageData } from './funnel-data.ts';
import { logRatePrior, type RatePrior } from './funnel-prior.ts';
import { logWithin, withinSlopes } from './funnel-within.ts';

/** The six unknowns of a step. */
export const UNKNOWNS = 6;

/** What is believed of the share told no among those who do not go on, on the logit scale: nearly nothing. */
export const TOLD_NO_PRIOR = { mean: 0, sd: 1.3 };
const LOG_SQRT_TWO_PI = 0.9189385332046728;
/** Keeps the logarithm finite where rounding would leave no silence at all. */
const SILENT_LEAST = 1e-12;
const PRODUCT_LEAST = 1e-280;

/**
 * Log posterior of one step: (logit p, logit ρ, log-median and log of the spread of the wait for a yes, the same for
 * a no). Mixture cure model with two causes: a share p goes on, of the rest a share ρ is told no, the others are
 * never answered; a silent one of age a contributes 1 - p·F_yes(a) - (1-p)·ρ·F_no(a).
 *
 * Gradient and Hessian are exact, so that a few Newton steps find the mode.
 */
export function stagePosterior(data: StageData, rate: RatePrior, delay: DelayPrior): LogDensity {
  const beliefs = [TOLD_NO_PRIOR, delay.advanceLogMedian, delay.logSpread, delay.refusalLogMedian, delay.logSpread];
  const means = Float64Array.from(beliefs, ({ mean }) => mean);
  const precisions = Float64Array.from(beliefs, ({ sd }) => 1 / sd);
  const scale = beliefs.reduce((sum, { sd }) => sum - Math.log(sd) - LOG_SQRT_TWO_PI, 0);
  return (x, gradient, hessian) => {
    let value = scale + logRatePrior(rate, at(x, 0));
    for (let i = 1; i < UNKNOWNS; i++) {
      const z = (at(x, i) - at(means, i - 1)) * at(precisions, i - 1);
      value -= 0.5 * z * z;
    }
    value += logShares(data, x) + logWaits(data.advancedLogs, x, 2) + logWaits(data.rejectedLogs, x, 4);
    value += logWithin(data.advancedWithin, at(x, 2), at(x, 3)) + logWithin(data.rejectedWithin, at(x, 4), at(x, 5));
    value += logSilence(data, x);
    if (gradient && hessian) fillSlopes({ data, rate, means, precisions }, x, { gradient, hessian });
    return value;
  };
}

/** Those whose outcome is known, and those silent for ever: their share, whenever it happened. */
function logShares({ advanced, rejected, silentForEver }: StageData, x: Float64Array): number {
  const decided = rejected + silentForEver;
  let value = 0;
  // log p = x - softplus(x) and log(1 - p) = -softplus(x): one logarithm serves both.
  if (advanced + decided > 0) value += advanced * at(x, 0) - (advanced + decided) * softplus(at(x, 0));
  if (decided > 0) value += rejected * at(x, 1) - decided * softplus(at(x, 1));
  return value;
}

/** Log-normal waits that ended, through their mean and squares: the cost does not grow with their number. */
function logWaits({ count, mean, squares }: Moments, x: Float64Array, first: number): number {
  if (count === 0) return 0;
  const off = mean - at(x, first);
  const total = squares + count * off * off;
  return -count * (at(x, first + 1) + LOG_SQRT_TWO_PI) - 0.5 * total * Math.exp(-2 * at(x, first + 1));
}

/** The silent ones; the inner loop of the whole analysis, so it allocates nothing. */
function logSilence({ silentLogs, silentCounts }: StageData, x: Float64Array): number {
  if (silentLogs.length === 0) return 0;
  const p = sigmoid(at(x, 0));
  const no = (1 - p) * sigmoid(at(x, 1));
  const yesMedian = at(x, 2);
  const yesPrecision = Math.exp(-at(x, 3));
  const noMedian = at(x, 4);
  const noPrecision = Math.exp(-at(x, 5));
  let sum = 0;
  let product = 1;
  for (let bin = 0; bin < silentLogs.length; bin++) {
    const log = silentLogs[bin] as number;
    const heard = p * normalBelow((log - yesMedian) * yesPrecision) + no * normalBelow((log - noMedian) * noPrecision);
    const silent = Math.max(1 - heard, SILENT_LEAST);
    const count = silentCounts[bin] as number;
    // Single ones are multiplied: one logarithm for many, taken before the product gets too small to hold.
    if (count === 1 && product > PRODUCT_LEAST) product *= silent;
    else sum += count * Math.log(silent);
  }
  return sum + Math.log(product);
}

interface Slopes {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}
interface Given {
  readonly data: StageData;
  readonly rate: RatePrior;
  readonly means: Float64Array;
  readonly precisions: Float64Array;
}

function fillSlopes({ data, rate, means, precisions }: Given, x: Float64Array, into: Slopes): void {
  into.gradient.fill(0);
  into.hessian.fill(0);
  const slope = new Float64Array(2);
  logRatePrior(rate, at(x, 0), slope);
  add(into, 0, { slope: at(slope, 0), curve: at(slope, 1) });
  for (let i = 1; i < UNKNOWNS; i++) {
    const precision = at(precisions, i - 1) ** 2;
    add(into, i, { slope: (at(means, i - 1) - at(x, i)) * precision, curve: -precision });
  }
  addShares(data, x, into);
  addWaits(data.advancedLogs, { x, first: 2 }, into);
  addWaits(data.rejectedLogs, { x, first: 4 }, into);
  addWithin(data.advancedWithin, { x, first: 2 }, into);
  addWithin(data.rejectedWithin, { x, first: 4 }, into);
  addSilence(data, x, into);
}

function addShares({ advanced, rejected, silentForEver }: StageData, x: Float64Array, into: Slopes): void {
  const p = sigmoid(at(x, 0));
  const told = sigmoid(at(x, 1));
  const decided = rejected + silentForEver;
  add(into, 0, { slope: advanced - (advanced + decided) * p, curve: -(advanced + decided) * p * (1 - p) });
  add(into, 1, { slope: rejected - decided * told, curve: -decided * told * (1 - told) });
}

function addWaits(
  { count, mean, squares }: Moments,
  { x, first }: { x: Float64Array; first: number },
  into: Slopes,
): void {
  if (count === 0) return;
  const off = mean - at(x, first);
  const precision = Math.exp(-2 * at(x, first + 1));
  const total = (squares + count * off * off) * precision;
  add(into, first, { slope: count * off * precision, curve: -count * precision });
  add(into, first + 1, { slope: total - count, curve: -2 * total });
  const index = first * UNKNOWNS + first + 1;
  setCross(into.hessian, first, first + 1, at(into.hessian, index) - 2 * count * off * precision);
}

function addWithin(ages: Ages, { x, first }: { x: Float64Array; first: number }, into: Slopes): void {
  if (ages.logs.length === 0) return;
  const { m, s, mm, ss, ms } = withinSlopes(ages, at(x, first), at(x, first + 1));
  add(into, first, { slope: m, curve: mm });
  add(into, first + 1, { slope: s, curve: ss });
  setCross(into.hessian, first, first + 1, at(into.hessian, first * UNKNOWNS + first + 1) + ms);
}

function addSilence({ silentLogs, silentCounts }: StageData, x: Float64Array, { gradient, hessian }: Slopes): void {
  const own = { gradient: new Float64Array(UNKNOWNS), hessian: new Float64Array(UNKNOWNS * UNKNOWNS) };
  for (let bin = 0; bin < silentLogs.length; bin++) {
    const count = at(silentCounts, bin);
    const silent = silentShare(x, at(silentLogs, bin), own);
    for (let i = 0; i < UNKNOWNS; i++) {
      const slope = at(own.gradient, i) / silent;
      gradient[i] = at(gradient, i) + count * slope;
      for (let j = 0; j < UNKNOWNS; j++) {
        const index = i * UNKNOWNS + j;
        const curve = (at(own.hessian, index) - slope * at(own.gradient, j)) / silent;
        hessian[index] = at(hessian, index) + count * curve;
      }
    }
  }
}

/** 1 - p·F_yes - (1-p)·ρ·F_no at one age, with its first and second derivatives in the six unknowns. */
function silentShare(x: Float64Array, log: number, { gradient, hessian }: Slopes): number {
  const [p, told] = [sigmoid(at(x, 0)), sigmoid(at(x, 1))];
  const [slopeP, slopeTold] = [p * (1 - p), told * (1 - told)];
  const [yesSpread, noSpread] = [Math.exp(at(x, 3)), Math.exp(at(x, 5))];
  const [zYes, zNo] = [(log - at(x, 2)) / yesSpread, (log - at(x, 4)) / noSpread];
  const [yes, no] = [normalBelow(zYes), normalBelow(zNo)];
  const [dYes, dNo] = [normalDensity(zYes), normalDensity(zNo)];
  const refused = (1 - p) * told;
  gradient[0] = slopeP * (told * no - yes);
  gradient[1] = -(1 - p) * slopeTold * no;
  gradient[2] = (p * dYes) / yesSpread;
  gradient[3] = p * dYes * zYes;
  gradient[4] = (refused * dNo) / noSpread;
  gradient[5] = refused * dNo * zNo;
  hessian[0] = slopeP * (1 - 2 * p) * (told * no - yes);
  hessian[UNKNOWNS + 1] = -(1 - p) * slopeTold * (1 - 2 * told) * no;
  setCross(hessian, 0, 1, slopeP * slopeTold * no);
  setCross(hessian, 0, 2, (slopeP * dYes) / yesSpread);
  setCross(hessian, 0, 3, slopeP * dYes * zYes);
  setCross(hessian, 0, 4, (-slopeP * told * dNo) / noSpread);
  setCross(hessian, 0, 5, -slopeP * told * dNo * zNo);
  setCross(hessian, 1, 4, ((1 - p) * slopeTold * dNo) / noSpread);
  setCross(hessian, 1, 5, (1 - p) * slopeTold * dNo * zNo);
  setWait(hessian, 2, { density: p * dYes, z: zYes, spread: yesSpread });
  setWait(hessian, 4, { density: refused * dNo, z: zNo, spread: noSpread });
  return Math.max(1 - p * yes - refused * no, SILENT_LEAST);
}

function setWait(
  hessian: Float64Array,
  i: number,
  { density, z, spread }: { density: number; z: number; spread: number },
): void {
  hessian[i * UNKNOWNS + i] = (density * z) / (spread * spread);
  setCross(hessian, i, i + 1, (density * (z * z - 1)) / spread);
  hessian[(i + 1) * UNKNOWNS + i + 1] = density * z * (z * z - 1);
}

function add({ gradient, hessian }: Slopes, i: number, { slope, curve }: { slope: number; curve: number }): void {
  gradient[i] = at(gradient, i) + slope;
  hessian[i * UNKNOWNS + i] = at(hessian, i * UNKNOWNS + i) + curve;
}

function setCross(hessian: Float64Array, i: number, j: number, value: number): void {
  hessian[i * UNKNOWNS + j] = value;
  hessian[j * UNKNOWNS + i] = value;
}

function softplus(x: number): number {
  return x > 30 ? x : Math.log1p(Math.exp(x));
}

function at(values: Float64Array, index: number): number {
  return values[index] as number;
}
