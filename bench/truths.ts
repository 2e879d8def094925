import { referenceMiddle, referenceNormal } from '../src/analysis/funnel-prior.ts';
import { logit, sigmoid } from '../src/stats/logit.ts';
import type { Random } from '../src/stats/seeded-random.ts';

interface Range {
  readonly low: number;
  readonly high: number;
}

/** A true rate from the plain reference: logit-normal, its middle 80 in 100 the range. */
export function rateFromReference(range: Range, random: Random): number {
  const { mean, sd } = referenceNormal(range);
  return sigmoid(mean + sd * random.normal());
}

/** A true rate as STATISTICS.md, section 1 draws it: 0.8 from the reference, 0.2 shifted down by 0.9 on the logit scale. */
export function rateFromPrior(range: Range, random: Random): number {
  const shift = random.uniform() < 0.2 ? 0.9 : 0;
  return sigmoid(logit(rateFromReference(range, random)) - shift);
}

/** An impaired rate: the reference's middle times a factor, log-uniform or uniform between two ends. */
export function impairedRate(range: Range, { from, to, scale }: ImpairedFactor, random: Random): number {
  const share = random.uniform();
  const factor = scale === 'log' ? from * (to / from) ** share : from + (to - from) * share;
  return referenceMiddle(range) * factor;
}

export interface ImpairedFactor {
  readonly from: number;
  readonly to: number;
  readonly scale: 'log' | 'plain';
}
