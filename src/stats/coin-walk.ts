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
  // chances[lead + coins] for every lead reachable with so many coins, of walks that have not crossed yet.
  let chances = [1];
  let spent = 0;
  return days.map(({ share, added, removed = 0 }) => {
    for (let coin = 0; coin < removed; coin++) chances = withoutCoin(chances);
    for (let coin = 0; coin < added; coin++) chances = withCoin(chances);
    const allowed = ERROR_PER_SIDE * Math.min(1, share) ** 2 - spent;
    const { lead, taken } = takeOutermost(chances, allowed);
    spent += taken;
    return lead;
  });
}

/** One more coin: every lead goes up or down by one, each with one half. */
function withCoin(chances: readonly number[]): number[] {
  const next = new Array<number>(chances.length + 2).fill(0);
  for (const [at, chance] of chances.entries()) {
    next[at] = (next[at] as number) + chance / 2;
    next[at + 2] = (next[at + 2] as number) + chance / 2;
  }
  return next;
}

/** One coin less, any of those there are: with n coins and lead d, one of the (n + d) ÷ 2 that spoke for it is the likelier. */
function withoutCoin(chances: readonly number[]): number[] {
  const coins = (chances.length - 1) / 2;
  if (coins === 0) return [...chances];
  const next = new Array<number>(chances.length - 2).fill(0);
  for (const [at, chance] of chances.entries()) {
    if (chance === 0) continue;
    const up = at / (2 * coins);
    if (at > 0 && at - 2 >= 0) next[at - 2] = (next[at - 2] as number) + chance * up;
    if (at < next.length) next[at] = (next[at] as number) + chance * (1 - up);
  }
  return next;
}

/** Takes out the outermost leads of both sides, as many as the error allows; the walk is the same on both. */
function takeOutermost(chances: number[], allowed: number): { lead: number | null; taken: number } {
  const coins = (chances.length - 1) / 2;
  let lead: number | null = null;
  let taken = 0;
  for (let d = coins; d > 0; d--) {
    const chance = chances[coins + d] as number;
    if (taken + chance > allowed + SLACK) break;
    taken += chance;
    // Leads that cannot be reached, or were taken out before, make no new line.
    if (chance > 0) lead = d;
  }
  if (lead === null) return { lead, taken: 0 };
  for (let d = lead; d <= coins; d++) {
    chances[coins + d] = 0;
    chances[coins - d] = 0;
  }
  return { lead, taken };
}
