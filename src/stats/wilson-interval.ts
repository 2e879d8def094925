export interface Proportion {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  readonly trials: number;
}

/** Standard normal quantile for a two-sided 90 % interval. */
const Z_90 = 1.6448536269514722;

/**
 * Wilson score interval: a range for the rate behind `successes` out of `trials`, 90 % unless `z` says otherwise.
 *
 * Chosen over the textbook rate ± z·se because it stays inside [0, 1] and keeps its coverage with the ten or
 * twenty applications a person really has. Throws where the counts make no sense.
 * Source: Wilson (1927), "Probable inference, the law of succession, and statistical inference".
 */
export function wilsonInterval(successes: number, trials: number, z = Z_90): Proportion {
  if (!Number.isInteger(successes) || !Number.isInteger(trials) || successes < 0 || trials < 1 || successes > trials) {
    throw new RangeError(`wilsonInterval needs 0 <= successes <= trials and trials >= 1, got ${successes}/${trials}`);
  }
  const rate = successes / trials;
  const z2 = z ** 2;
  const centre = (rate + z2 / (2 * trials)) / (1 + z2 / trials);
  const reach = (z / (1 + z2 / trials)) * Math.sqrt((rate * (1 - rate)) / trials + z2 / (4 * trials ** 2));
  // Exactly 0 and 1 at the edges, where the subtraction would leave a rounding residue.
  const low = successes === 0 ? 0 : centre - reach;
  const high = successes === trials ? 1 : centre + reach;
  return { rate, low, high, trials };
}
