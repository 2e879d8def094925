import gammaln from '@stdlib/math-base-special-gammaln';

/** The chance that fair coins fall at least as unevenly as `heads` of one kind and `tails` of the other, either way round. */
export function fairSplitChance(heads: number, tails: number): number {
  const count = heads + tails;
  let below = 0;
  for (let k = 0; k <= Math.min(heads, tails); k++) {
    below += Math.exp(gammaln(count + 1) - gammaln(k + 1) - gammaln(count - k + 1) - count * Math.LN2);
  }
  return Math.min(1, 2 * below);
}
