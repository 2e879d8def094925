import type { StageFit } from './funnel.ts';

/**
 * Chance that a rate lies under its reference's middle from which it is called low: a little more than "the whole
 * 90 % interval lies under it" asks (0.95).
 */
const SURE = 0.955;
/** And the best estimate is at most this share of the middle: healthy searches differ from it by less. */
const WORTH_MENDING = 0.65;

/** Chance that the rate of a step lies under `bound`. */
export function chanceBelow({ draws }: StageFit, bound: number): number {
  return draws.rate.reduce((sum, rate, i) => sum + (rate < bound ? (draws.weight[i] as number) : 0), 0);
}

/**
 * Whether a rate is called below its reference: surely under the middle, and far enough to be worth mending.
 *
 * Both levels were set on simulated searches (bench/crying-wolf.ts, other seeds than those reported): certainty alone
 * blames a large healthy search that is a little unlucky, distance alone a small one.
 */
export function isBelowReference(fit: StageFit): boolean {
  const { rate, reference } = fit;
  if (rate === null || rate.high >= reference.middle || !isFarBelow(fit)) return false;
  return chanceBelow(fit, reference.middle) >= SURE;
}

/** Whether the best estimate is low enough to be worth mending, however sure that is. */
export function isFarBelow({ rate, reference }: StageFit): boolean {
  return rate !== null && rate.estimate <= WORTH_MENDING * reference.middle;
}
