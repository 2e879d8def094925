/**
 * Quantiles of weighted draws, at each of `levels` (0 to 1, ascending).
 *
 * Reads the weighted distribution function as straight lines between the middles of its steps, so that neither end
 * is favoured. `weights` sum to 1.
 */
export function weightedQuantiles(
  values: Float64Array,
  weights: Float64Array,
  levels: readonly number[],
): readonly number[] {
  const order = sortedOrder(values);
  const found: number[] = [];
  let below = 0;
  let previousAt = 0;
  let previousValue = Number.NaN;
  let level = 0;
  for (const index of order) {
    const weight = weights[index] as number;
    if (weight === 0) continue;
    const value = values[index] as number;
    const at = below + weight / 2;
    while (level < levels.length && (levels[level] as number) <= at) {
      const share = ((levels[level] as number) - previousAt) / (at - previousAt);
      found.push(Number.isNaN(previousValue) ? value : previousValue + share * (value - previousValue));
      level++;
    }
    below += weight;
    previousAt = at;
    previousValue = value;
  }
  while (found.length < levels.length) found.push(previousValue);
  return found;
}

function sortedOrder(values: Float64Array): Uint32Array {
  const order = Uint32Array.from(values, (_, index) => index);
  return order.sort((a, b) => (values[a] as number) - (values[b] as number));
}
