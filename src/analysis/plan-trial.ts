import { walkBoundary } from '../stats/coin-walk.ts';
import { type Random, seededRandom } from '../stats/seeded-random.ts';

/** An experiment before it starts. Rates are 0 to 1. */
export interface TrialPlan {
  readonly rateA: number;
  readonly rateB: number;
  /** Applications planned, both arms together. */
  readonly horizon: number;
  /** Both postings are named before the draw, and one of the two is drawn for each arm. */
  readonly inPairs: boolean;
  /** Share of the answers that come within 90 days. */
  readonly answered: number;
}

export interface ProofChance {
  /** Chance that the better arm is proven by the end of the plan. */
  readonly chance: number;
  /** Of the applications planned, how many it takes in half of the proofs; `null` where there is none. */
  readonly medianApplications: number | null;
}

/** Plays of a plan: the chance is then known to within 2 in 100. */
const PLAYS = 600;

/**
 * The chance that an experiment proves its better arm, by playing it with the very line it will be judged by.
 *
 * Every application is taken to be old enough when its turn comes: how long the answers take moves the day, not the chance.
 */
export function chanceToProve(plan: TrialPlan, { seed = 1, plays = PLAYS } = {}): ProofChance {
  const random = seededRandom(seed);
  const better = Math.sign(plan.rateB - plan.rateA);
  const proofs: number[] = [];
  for (let play = 0; play < plays; play++) {
    const days = playPlan(plan, random);
    const needed = walkBoundary(days);
    let lead = 0;
    const at = days.findIndex(({ gain }, day) => {
      lead += gain;
      const line = needed[day] ?? null;
      return line !== null && Math.abs(lead) >= line;
    });
    if (at >= 0 && Math.sign(lead) === better) proofs.push((days[at]?.share ?? 1) * plan.horizon);
  }
  proofs.sort((one, other) => one - other);
  return { chance: proofs.length / plays, medianApplications: proofs[Math.floor(proofs.length / 2)] ?? null };
}

/** The coins of one play, each with the share of the plan that was in when it fell; what brings no coin is left out. */
function playPlan({ rateA, rateB, horizon, inPairs, answered }: TrialPlan, random: Random) {
  const [perA, perB] = [rateA * answered, rateB * answered];
  const size = inPairs ? 2 : 1;
  const forB = inPairs ? perB * (1 - perA) : perB / 2;
  const forA = inPairs ? perA * (1 - perB) : perA / 2;
  const days: { share: number; added: number; gain: number }[] = [];
  for (let sent = size; sent <= horizon; sent += size) {
    const chance = random.uniform();
    if (chance < forB + forA) days.push({ share: sent / horizon, added: 1, gain: chance < forB ? 1 : -1 });
  }
  // At the end of the plan the whole error may be spent, whether or not the last one brought a coin.
  days.push({ share: 1, added: 0, gain: 0 });
  return days;
}

/** Steps by which a rate is raised to look for the smallest difference. */
const STEP = 0.01;
const SOUGHT_PLAYS = 200;

/**
 * The smallest rate of B that would be proven with the wished chance at this rate of A and this plan; `null` where
 * even an answer to every second application would not.
 */
export function smallestProvable(
  plan: Omit<TrialPlan, 'rateB'>,
  { chance = 0.8, seed = 1 }: { chance?: number; seed?: number } = {},
): number | null {
  let [low, high] = [plan.rateA, 0.5];
  const isProven = (rateB: number) => chanceToProve({ ...plan, rateB }, { seed, plays: SOUGHT_PLAYS }).chance >= chance;
  if (!isProven(high)) return null;
  while (high - low > STEP) {
    const middle = (low + high) / 2;
    if (isProven(middle)) high = middle;
    else low = middle;
  }
  return Math.round(high * 100) / 100;
}
