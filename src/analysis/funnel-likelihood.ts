import type { LogDensity } from '../stats/find-mode.ts';
import { normalBelow, normalDensity } from '../stats/normal-table.ts';
import type { DelayPrior } from './delay-prior.ts';
import { logRatePrior, type RatePrior } from './funnel-prior.ts';
import type { StageTally, Waits } from './funnel-tally.ts';

/** The six unknowns of a step, in this order. */
export const UNKNOWNS = 6;

/** What is believed of the share told no among those who do not go on, on the logit scale: nearly nothing. */
export const TOLD_NO_PRIOR = { mean: 0, sd: 1.3 };
const MOST_BINS = 60;
/** A wait of `d` whole days ended somewhere around its middle. */
const HALF_A_DAY = 0.5;

interface Moments {
  readonly count: number;
  readonly mean: number;
  /** Sum of squared deviations. */
  readonly squares: number;
}

/** A step's data, boiled down to what its likelihood reads. */
export interface StageData {
  readonly advanced: number;
  readonly rejected: number;
  readonly silentForEver: number;
  readonly advancedLogs: Moments;
  readonly rejectedLogs: Moments;
  readonly silentLogs: Float64Array;
  readonly silentCounts: Float64Array;
}

export function boilDown(tally: StageTally): StageData {
  const bins = binAges(tally.silentFor);
  return {
    advanced: tally.advanced,
    rejected: tally.rejected,
    silentForEver: tally.silentForEver,
    advancedLogs: moments(tally.advancedAfter),
    rejectedLogs: moments(tally.rejectedAfter),
    silentLogs: Float64Array.from(bins, ({ age }) => Math.log(age + HALF_A_DAY)),
    silentCounts: Float64Array.from(bins, ({ count }) => count),
  };
}

/**
 * Log posterior of one step: (logit p, logit ρ, log-median and log of the spread of the wait for a yes, the same for
 * a no). Mixture cure model with two causes: a share p goes on, of the rest a share ρ is told no, the others are
 * never answered; a silent one of age a contributes 1 - p·F_yes(a) - (1-p)·ρ·F_no(a).
 *
 * Gradient and Hessian are exact, so that a few Newton steps find the mode.
 */
export function stagePosterior(data: StageData, rate: RatePrior, delay: DelayPrior): LogDensity {
  const slope = new Float64Array(2);
  return (x, gradient, hessian) => {
    if (gradient && hessian) {
      gradient.fill(0);
      hessian.fill(0);
    }
    let value = logRatePrior(rate, at(x, 0), gradient && slope);
    if (gradient && hessian) add(gradient, hessian, 0, at(slope, 0), at(slope, 1));
    value += normalTerm(x, 1, TOLD_NO_PRIOR, gradient, hessian);
    value += normalTerm(x, 2, delay.advanceLogMedian, gradient, hessian);
    value += normalTerm(x, 3, delay.logSpread, gradient, hessian);
    value += normalTerm(x, 4, delay.refusalLogMedian, gradient, hessian);
    value += normalTerm(x, 5, delay.logSpread, gradient, hessian);
    value += sharesTerm(data, x, gradient, hessian);
    value += waitsTerm(data.advancedLogs, x, 2, gradient, hessian);
    value += waitsTerm(data.rejectedLogs, x, 4, gradient, hessian);
    value += gradient && hessian ? silenceSlopes(data, x, gradient, hessian) : silenceTerm(data, x);
    return value;
  };
}

function normalTerm(
  x: Float64Array,
  i: number,
  { mean, sd }: { mean: number; sd: number },
  ...[gradient, hessian]: (Float64Array | undefined)[]
): number {
  const z = (at(x, i) - mean) / sd;
  if (gradient && hessian) add(gradient, hessian, i, -z / sd, -1 / (sd * sd));
  return -0.5 * z * z - Math.log(sd) - 0.9189385332046728;
}

/** Those whose outcome is known, and those silent for ever: their share, whenever it happened. */
function sharesTerm(data: StageData, x: Float64Array, gradient?: Float64Array, hessian?: Float64Array): number {
  const { advanced, rejected, silentForEver } = data;
  const [p, told] = [sigmoid(at(x, 0)), sigmoid(at(x, 1))];
  const [ended, decided] = [advanced + rejected + silentForEver, rejected + silentForEver];
  if (gradient && hessian) {
    add(gradient, hessian, 0, advanced - ended * p, -ended * p * (1 - p));
    add(gradient, hessian, 1, rejected - decided * told, -decided * told * (1 - told));
  }
  return (
    -advanced * softplus(-at(x, 0)) -
    decided * softplus(at(x, 0)) -
    rejected * softplus(-at(x, 1)) -
    silentForEver * softplus(at(x, 1))
  );
}

/** Log-normal waits that ended, through their mean and squares: the cost does not grow with their number. */
function waitsTerm(
  { count, mean, squares }: Moments,
  x: Float64Array,
  first: number,
  ...[gradient, hessian]: (Float64Array | undefined)[]
): number {
  if (count === 0) return 0;
  const off = mean - at(x, first);
  const precision = Math.exp(-2 * at(x, first + 1));
  const total = squares + count * off * off;
  if (gradient && hessian) {
    add(gradient, hessian, first, count * off * precision, -count * precision);
    add(gradient, hessian, first + 1, total * precision - count, -2 * total * precision);
    cross(hessian, first, first + 1, -2 * count * off * precision);
  }
  return -count * at(x, first + 1) - 0.5 * total * precision - count * 0.9189385332046728;
}

/** The silent ones; the inner loop of the whole analysis, so it allocates nothing. */
function silenceTerm({ silentLogs, silentCounts }: StageData, x: Float64Array): number {
  const p = sigmoid(at(x, 0));
  const no = (1 - p) * sigmoid(at(x, 1));
  const [yesMedian, yesPrecision] = [at(x, 2), Math.exp(-at(x, 3))];
  const [noMedian, noPrecision] = [at(x, 4), Math.exp(-at(x, 5))];
  let sum = 0;
  for (let bin = 0; bin < silentLogs.length; bin++) {
    const log = silentLogs[bin] as number;
    const heard = p * normalBelow((log - yesMedian) * yesPrecision) + no * normalBelow((log - noMedian) * noPrecision);
    sum += (silentCounts[bin] as number) * Math.log(Math.max(1 - heard, 1e-12));
  }
  return sum;
}

function silenceSlopes(data: StageData, x: Float64Array, gradient: Float64Array, hessian: Float64Array): number {
  const { silentLogs, silentCounts } = data;
  const first = new Float64Array(UNKNOWNS);
  const second = new Float64Array(UNKNOWNS * UNKNOWNS);
  let sum = 0;
  for (let bin = 0; bin < silentLogs.length; bin++) {
    const count = silentCounts[bin] as number;
    const silent = silentShare(x, silentLogs[bin] as number, first, second);
    sum += count * Math.log(silent);
    for (let i = 0; i < UNKNOWNS; i++) {
      const slope = at(first, i) / silent;
      gradient[i] = at(gradient, i) + count * slope;
      for (let j = 0; j < UNKNOWNS; j++) {
        const at2 = i * UNKNOWNS + j;
        hessian[at2] = at(hessian, at2) + count * (at(second, at2) / silent - (slope * at(first, j)) / silent);
      }
    }
  }
  return sum;
}

/** 1 - p·F_yes - (1-p)·ρ·F_no at one age, with its first and second derivatives in the six unknowns. */
function silentShare(x: Float64Array, log: number, first: Float64Array, second: Float64Array): number {
  const [p, told] = [sigmoid(at(x, 0)), sigmoid(at(x, 1))];
  const [q, slopeTold] = [p * (1 - p), told * (1 - told)];
  const [yesSpread, noSpread] = [Math.exp(at(x, 3)), Math.exp(at(x, 5))];
  const [zYes, zNo] = [(log - at(x, 2)) / yesSpread, (log - at(x, 4)) / noSpread];
  const [yes, no] = [normalBelow(zYes), normalBelow(zNo)];
  const [dYes, dNo] = [normalDensity(zYes), normalDensity(zNo)];
  const refused = (1 - p) * told;
  first[0] = q * (told * no - yes);
  first[1] = -(1 - p) * slopeTold * no;
  first[2] = (p * dYes) / yesSpread;
  first[3] = p * dYes * zYes;
  first[4] = (refused * dNo) / noSpread;
  first[5] = refused * dNo * zNo;
  second[0] = q * (1 - 2 * p) * (told * no - yes);
  cross(second, 0, 1, q * slopeTold * no, true);
  cross(second, 0, 2, (q * dYes) / yesSpread, true);
  cross(second, 0, 3, q * dYes * zYes, true);
  cross(second, 0, 4, (-q * told * dNo) / noSpread, true);
  cross(second, 0, 5, -q * told * dNo * zNo, true);
  second[UNKNOWNS + 1] = -(1 - p) * slopeTold * (1 - 2 * told) * no;
  cross(second, 1, 4, ((1 - p) * slopeTold * dNo) / noSpread, true);
  cross(second, 1, 5, (1 - p) * slopeTold * dNo * zNo, true);
  waitCurvature(second, 2, { share: p, density: dYes, z: zYes, spread: yesSpread });
  waitCurvature(second, 4, { share: refused, density: dNo, z: zNo, spread: noSpread });
  return Math.max(1 - p * yes - refused * no, 1e-12);
}

function waitCurvature(
  second: Float64Array,
  i: number,
  { share, density, z, spread }: { share: number; density: number; z: number; spread: number },
): void {
  second[i * UNKNOWNS + i] = (share * density * z) / (spread * spread);
  cross(second, i, i + 1, (share * density * (z * z - 1)) / spread, true);
  second[(i + 1) * UNKNOWNS + i + 1] = share * density * z * (z * z - 1);
}

function add(gradient: Float64Array, hessian: Float64Array, i: number, ...[slope, curve]: [number, number]): void {
  gradient[i] = at(gradient, i) + slope;
  hessian[i * UNKNOWNS + i] = at(hessian, i * UNKNOWNS + i) + curve;
}

function cross(hessian: Float64Array, i: number, j: number, ...[value, replace]: [number, true?]): void {
  const sum = replace ? value : at(hessian, i * UNKNOWNS + j) + value;
  hessian[i * UNKNOWNS + j] = sum;
  hessian[j * UNKNOWNS + i] = sum;
}

function moments({ days, counts }: Waits): Moments {
  let [count, sum, squares] = [0, 0, 0];
  days.forEach((day, i) => {
    count += counts[i] as number;
    sum += (counts[i] as number) * Math.log(day + HALF_A_DAY);
  });
  if (count === 0) return { count, mean: 0, squares };
  const mean = sum / count;
  days.forEach((day, i) => {
    squares += (counts[i] as number) * (Math.log(day + HALF_A_DAY) - mean) ** 2;
  });
  return { count, mean, squares };
}

/** At most sixty ages: each day by itself where they fit, else fine for the young, where the curve bends, and coarse for the old. */
function binAges({ days, counts }: Waits): readonly { age: number; count: number }[] {
  if (days.length <= MOST_BINS) return days.map((age, i) => ({ age, count: counts[i] as number }));
  const scale = (age: number) => Math.log(age + 7);
  const [lowest, highest] = [scale(days[0] as number), scale(days.at(-1) as number)];
  const bins = Array.from({ length: MOST_BINS }, () => ({ sum: 0, count: 0 }));
  days.forEach((age, i) => {
    const share = (scale(age) - lowest) / (highest - lowest);
    const bin = bins[Math.min(Math.floor(share * MOST_BINS), MOST_BINS - 1)] as { sum: number; count: number };
    bin.sum += age * (counts[i] as number);
    bin.count += counts[i] as number;
  });
  return bins.filter(({ count }) => count > 0).map(({ sum, count }) => ({ age: sum / count, count }));
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function softplus(x: number): number {
  return x > 30 ? x : Math.log1p(Math.exp(x));
}

function at(values: Float64Array, index: number): number {
  return values[index] as number;
}
