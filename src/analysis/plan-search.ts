import { chanceAt, type FilledPlan, rateWith } from './filled-plan.ts';

const HIGHEST = 0.95;
const STEP = 0.0025;
const MOST_APPLICATIONS = 5_000;
const FINE_ENOUGH = 1.02;

/** The smallest rate of B above that of A which is proven with this chance by the end of the plan; `null` where none is. */
export function smallestProven(plan: FilledPlan, chance: number): number | null {
  let [low, high] = [plan.given.rateA.estimate, HIGHEST];
  if (chanceAt(plan, high) < chance) return null;
  while (high - low > STEP) {
    const middle = (low + high) / 2;
    if (chanceAt(plan, middle) >= chance) high = middle;
    else low = middle;
  }
  return high;
}

/** How many applications it takes for this chance, if the gain is as hoped, even and no more than 2 in 100 too many; `null` beyond 5,000. */
export function applicationsFor(plan: FilledPlan, chance: number): number | null {
  const rateB = rateWith(plan.given.rateA.estimate, plan.given.gain);
  const isEnough = (horizon: number) => chanceAt({ ...plan, horizon }, rateB) >= chance;
  let [low, high] = [2, MOST_APPLICATIONS];
  if (!isEnough(high)) return null;
  while (high / low > FINE_ENOUGH && high - low > 2) {
    const middle = Math.sqrt(low * high);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return 2 * Math.ceil(high / 2);
}
