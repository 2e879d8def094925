/** What a day brings to a walk of fair coins: its share of the plan, and the coins that came and went. */
export interface WalkDay {
  /** How much of the plan is in, 0 to 1; it never falls. */
  readonly share: number;
  readonly added: number;
  /** Coins that turned out not to count. */
  readonly removed?: number;
}

/** Chance, per side, of crossing the line at all when the coins are fair. */
const ERROR_PER_SIDE = 0.025;
/** Rounding in sums of many small chances must not cost a lead that is exactly allowed. */
const SLACK = 1e-12;

/**
 * The lead at which a walk of fair coins is told to be no chance, day by day; `null` where no lead would be enough.
 *
 * Looked at every day, fair coins cross it on either side with at most 2.5 in 100 each: with the share f of the
 * plan in, 0.025·f² may be spent (Lan and DeMets 1983); the law of the walk is worked out exactly, the outermost leads
 * are taken out each day, and what they leave unspent rolls on.
 */
export function walkBoundary(days: readonly WalkDay[]): readonly (number | null)[] {
  const coins = days.reduce((sum, { added }) => sum + added, 0);
  return days.map(startWalk(coins));
}

/** Tells the same line one day after another, of a walk that no more coins than `most` are added to. */
export function startWalk(most: number): (day: WalkDay) => number | null {
  const law = startLaw(most);
  let spent = 0;
  return ({ share, added, removed = 0 }) => {
    for (let coin = 0; coin < removed; coin++) withoutCoin(law);
    for (let coin = 0; coin < added; coin++) withCoin(law);
    const allowed = ERROR_PER_SIDE * Math.min(1, share) ** 2 - spent;
    const { lead, taken } = takeOutermost(law, allowed);
    spent += taken;
    return lead;
  };
}

/** The law of the walks that have not crossed yet: `chances[middle + lead]`, none beyond `reach`. */
interface Law {
  chances: Float64Array;
  /** Of the coin before; all noughts. */
  spare: Float64Array;
  readonly middle: number;
  coins: number;
  reach: number;
}

function startLaw(most: number): Law {
  const middle = most + 1;
  const [chances, spare] = [new Float64Array(2 * middle + 1), new Float64Array(2 * middle + 1)];
  chances[middle] = 1;
  return { chances, spare, middle, coins: 0, reach: 0 };
}

/** One more coin: every lead goes up or down by one, each with one half. */
function withCoin(law: Law): void {
  const { chances, spare, middle, reach } = law;
  for (let lead = -reach; lead <= reach; lead++) {
    const half = (chances[middle + lead] as number) / 2;
    spare[middle + lead - 1] = (spare[middle + lead - 1] as number) + half;
    spare[middle + lead + 1] = (spare[middle + lead + 1] as number) + half;
  }
  turnOver(law, law.coins + 1);
}

/** One coin less, any of those there are: with n coins and lead d, one of the (n + d) ÷ 2 that spoke for it is the likelier. */
function withoutCoin(law: Law): void {
  const { chances, spare, middle, reach, coins } = law;
  if (coins === 0) return;
  for (let lead = -reach; lead <= reach; lead++) {
    const chance = chances[middle + lead] as number;
    if (chance === 0) continue;
    const up = (coins + lead) / (2 * coins);
    spare[middle + lead - 1] = (spare[middle + lead - 1] as number) + chance * up;
    spare[middle + lead + 1] = (spare[middle + lead + 1] as number) + chance * (1 - up);
  }
  turnOver(law, coins - 1);
}

function turnOver(law: Law, coins: number): void {
  const { chances, spare } = law;
  law.chances = spare;
  law.spare = chances.fill(0);
  law.coins = coins;
  law.reach = Math.min(coins, law.reach + 1);
}

/** Takes out the outermost leads of both sides, as many as the error allows; the walk is the same on both. */
function takeOutermost(law: Law, allowed: number): { lead: number | null; taken: number } {
  const { chances, middle, reach } = law;
  let lead: number | null = null;
  let taken = 0;
  for (let d = reach; d > 0; d--) {
    const chance = chances[middle + d] as number;
    if (taken + chance > allowed + SLACK) break;
    taken += chance;
    // Leads that cannot be reached, or were taken out before, make no new line.
    if (chance > 0) lead = d;
  }
  if (lead === null) return { lead, taken: 0 };
  for (let d = lead; d <= reach; d++) {
    chances[middle + d] = 0;
    chances[middle - d] = 0;
  }
  law.reach = lead - 1;
  return { lead, taken };
}
