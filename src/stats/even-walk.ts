import { walkBoundary } from './coin-walk.ts';

/** One way a walk of fair coins leaves through the line: after `coin` coins with `lead` ahead, on the upper side. */
export interface Exit {
  readonly coin: number;
  readonly lead: number;
  /** Chance that fair coins leave so. */
  readonly chance: number;
}

/** Laws already worked out: a plan that is looked at asks for the same few hundred again and again. */
const known = new Map<number, readonly Exit[]>();
const MOST_KNOWN = 1_000;

/** Every way in which so many fair coins, arriving evenly over the plan, leave through the upper line, first ones first. */
export function evenWalkExits(coins: number): readonly Exit[] {
  const exits = known.get(coins) ?? workOut(coins);
  if (known.size < MOST_KNOWN) known.set(coins, exits);
  return exits;
}

function workOut(coins: number): readonly Exit[] {
  const needed = walkBoundary(Array.from({ length: coins }, (_, at) => ({ share: (at + 1) / coins, added: 1 })));
  const exits: Exit[] = [];
  // chances[coins + lead] of the walks that have not left, none beyond the reach.
  let chances = new Float64Array(2 * coins + 1);
  let reach = 0;
  chances[coins] = 1;
  needed.forEach((line, at) => {
    chances = oneMore(chances, coins, reach);
    reach++;
    if (line === null) return;
    for (let lead = line; lead <= reach; lead++) {
      const chance = chances[coins + lead] as number;
      if (chance > 0) exits.push({ coin: at + 1, lead, chance });
      chances[coins + lead] = 0;
      chances[coins - lead] = 0;
    }
    reach = Math.min(reach, line - 1);
  });
  return exits;
}

function oneMore(chances: Float64Array, coins: number, reach: number): Float64Array<ArrayBuffer> {
  const next = new Float64Array(2 * coins + 1);
  for (let lead = -reach; lead <= reach; lead++) {
    const half = (chances[coins + lead] as number) / 2;
    next[coins + lead - 1] = (next[coins + lead - 1] as number) + half;
    next[coins + lead + 1] = (next[coins + lead + 1] as number) + half;
  }
  return next;
}

/**
 * The chance that coins which fall up with chance `up` have left through the upper line, by the coin they leave at.
 *
 * From the law of the fair walk alone: each way of leaving has the same coins whatever their odds, so its chance is
 * that of fair coins times the likelihood ratio.
 */
export function exitChance({ coin, lead, chance }: Exit, up: number): number {
  const ups = (coin + lead) / 2;
  return chance * (2 * up) ** ups * (2 * (1 - up)) ** (coin - ups);
}
