import { normalBelow } from '../stats/normal-table.ts';
import { OLDEST_AGE } from './lead-walk.ts';
import type { WaitBelief } from './rate-likelihood.ts';
import type { RatePair } from './trial-belief.ts';

/** At the end of a plan a lead of about so many roots of the coins proves it (O'Brien and Fleming's last look). */
const LAST_LOOK = 2.05;

export interface Outlook {
  readonly lead: number;
  readonly coins: number;
  /** Applications of the plan that are not old enough yet, or not sent. */
  readonly toCome: number;
  /** Whether those to come are compared in pairs: then two answers of a pair are no coin. */
  readonly inPairs: boolean;
}

/**
 * The chance that an experiment is proven by the end of its plan, over what both rates may be.
 *
 * Approximate on purpose: the lead at the end is taken as normal around what the rates would bring.
 */
export function chanceOfProof(worlds: readonly RatePair[], outlook: Outlook, { yesOver }: WaitBelief): number {
  const { lead, coins, toCome, inPairs } = outlook;
  const answered = yesOver(OLDEST_AGE);
  let [total, proven] = [0, 0];
  for (const { weight, a, b } of worlds) {
    const [perA, perB] = [a * answered, b * answered];
    const forB = (toCome / 2) * perB * (inPairs ? 1 - perA : 1);
    const forA = (toCome / 2) * perA * (inPairs ? 1 - perB : 1);
    const needed = LAST_LOOK * Math.sqrt(Math.max(coins + forA + forB, 1));
    const [middle, sd] = [lead + forB - forA, Math.sqrt(Math.max(forA + forB, 1e-9))];
    total += weight;
    proven += weight * (1 - normalBelow((needed - middle) / sd) + normalBelow((-needed - middle) / sd));
  }
  return total === 0 ? 0 : proven / total;
}
