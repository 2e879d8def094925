import { normalBelow } from '../stats/normal-table.ts';
import { type Random, seededRandom } from '../stats/seeded-random.ts';
import type { PosteriorDraws } from './posterior-draws.ts';

/** A whole day counts as over at its middle, for waits and for ages alike. */
const HALF_A_DAY = 0.5;
const LONGEST_WAIT = 3_650;

/** Chance that a wait with this log-median and spread is over after `days` whole days. */
export function chanceOver(days: number, logMedian: number, spread: number): number {
  return normalBelow((Math.log(Math.max(days, 0) + HALF_A_DAY) - logMedian) / spread);
}

/** The chances of an application that has been silent at a step for some days, in one draw's world. */
export interface Prospect {
  readonly goOn: number;
  readonly hear: number;
}

/** The same for each draw by itself; the functions below average it over all of them. */
export function prospect(draws: PosteriorDraws, i: number, ageDays: number): Prospect {
  const rate = draws.rate[i] as number;
  const refused = (1 - rate) * (draws.toldNo[i] as number);
  const yesOver = chanceOver(ageDays, draws.advanceLogMedian[i] as number, draws.advanceSpread[i] as number);
  const noOver = chanceOver(ageDays, draws.refusalLogMedian[i] as number, draws.refusalSpread[i] as number);
  const silent = Math.max(1 - rate * yesOver - refused * noOver, 1e-12);
  const goOn = (rate * (1 - yesOver)) / silent;
  return { goOn, hear: goOn + (refused * (1 - noOver)) / silent };
}

/** Chance that a pending application of this age still hears anything, a yes or a no; 0 where its day is unknown. */
export function chanceToHear(draws: PosteriorDraws, ageDays: number | null): number {
  return ageDays === null ? 0 : average(draws, (i) => prospect(draws, i, ageDays).hear);
}

/** Chance that a pending application of this age still goes on; 0 where its day is unknown. */
export function chanceToGoOn(draws: PosteriorDraws, ageDays: number | null): number {
  return ageDays === null ? 0 : average(draws, (i) => prospect(draws, i, ageDays).goOn);
}

/**
 * The days by which a share `level` (0 to 1) of the waits at this step is over, among those that end: of the waits
 * for a yes, or of the waits for any answer.
 */
export function delayQuantile(draws: PosteriorDraws, level: number, of: 'advance' | 'answer'): number {
  let [low, high] = [-HALF_A_DAY, LONGEST_WAIT];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (shareOver(draws, middle, of) < level) low = middle;
    else high = middle;
  }
  return Math.max(high, 0);
}

function shareOver(draws: PosteriorDraws, days: number, of: 'advance' | 'answer'): number {
  return average(draws, (i) => {
    const yes = normalBelow(
      (Math.log(days + HALF_A_DAY) - (draws.advanceLogMedian[i] as number)) / (draws.advanceSpread[i] as number),
    );
    if (of === 'advance') return yes;
    const rate = draws.rate[i] as number;
    const refused = (1 - rate) * (draws.toldNo[i] as number);
    const no = chanceOver(days, draws.refusalLogMedian[i] as number, draws.refusalSpread[i] as number);
    return (rate * yes + refused * no) / (rate + refused);
  });
}

function average(draws: PosteriorDraws, of: (draw: number) => number): number {
  let sum = 0;
  for (let i = 0; i < draws.weight.length; i++) {
    const weight = draws.weight[i] as number;
    if (weight > 0) sum += weight * of(i);
  }
  return sum;
}

/**
 * `count` equally likely worlds for the whole funnel: per step, the index of a draw. All steps of one world share
 * its delay regime; apart from that the steps are independent.
 */
export function equalWorlds(
  stages: readonly PosteriorDraws[],
  { count, seed }: { count: number; seed: number },
): readonly Uint32Array[] {
  const random = seededRandom(seed);
  const regimes = stages[0]?.regimes ?? [];
  const chances = regimes.map(({ chance }) => chance);
  const shares = share(count, chances, random);
  return stages.map((draws) => {
    const picked = new Uint32Array(count);
    let filled = 0;
    regimes.forEach(({ chance }, r) => {
      const range = draws.regimes[r] as { from: number; to: number };
      const part = picked.subarray(filled, filled + (shares[r] as number));
      pick(part, draws.weight.subarray(range.from, range.to), { total: chance, from: range.from }, random);
      filled += part.length;
    });
    return picked;
  });
}

/** Splits `count` over the chances, the remainder by lot. */
function share(count: number, chances: readonly number[], random: Random): readonly number[] {
  let before = 0;
  let sum = 0;
  const offset = random.uniform();
  return chances.map((chance, i) => {
    sum += chance;
    const until = i === chances.length - 1 ? count : Math.min(Math.floor(sum * count + offset), count);
    const own = until - before;
    before = until;
    return own;
  });
}

/** Systematic resampling, then a shuffle, so that steps are not paired by the size of their rates. */
function pick(
  into: Uint32Array,
  weights: Float64Array,
  { total, from }: { total: number; from: number },
  random: Random,
): void {
  const gap = total / into.length;
  let next = random.uniform() * gap;
  let below = 0;
  let filled = 0;
  for (let i = 0; i < weights.length && filled < into.length; i++) {
    below += weights[i] as number;
    while (filled < into.length && next <= below) {
      into[filled++] = from + i;
      next += gap;
    }
  }
  // Rounding may leave the last ones over.
  while (filled < into.length) into[filled++] = from + weights.length - 1;
  for (let i = into.length - 1; i > 0; i--) {
    const j = Math.floor(random.uniform() * (i + 1));
    [into[i], into[j]] = [into[j] as number, into[i] as number];
  }
}
