/** Which half of a number's bits comes first depends on the machine. */
const LOW_WORD = new Uint32Array(Float64Array.of(1).buffer)[0] === 0 ? 0 : 1;

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
    // Values that are ties to the sort may come in either order; read as a quantile, none is below the one before it.
    const value = Number.isNaN(previousValue)
      ? (values[index] as number)
      : Math.max(values[index] as number, previousValue);
    const at = below + weight / 2;
    while (level < levels.length && (levels[level] as number) <= at) {
      const share = ((levels[level] as number) - previousAt) / (at - previousAt);
      const between = previousValue + share * (value - previousValue);
      // Rounded off beside a large value before it, the way there can end a hair past its end.
      found.push(Number.isNaN(previousValue) ? value : Math.min(between, value));
      level++;
    }
    below += weight;
    previousAt = at;
    previousValue = value;
  }
  while (found.length < levels.length) found.push(previousValue);
  return found;
}

/**
 * The places of the values in ascending order. Sorting plain numbers is many times faster than sorting by comparison,
 * so each place travels in the last bits of its own number's mantissa; values that differ by less are ties here.
 */
function sortedOrder(values: Float64Array): Uint32Array {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(values.length, 2))) - 1;
  const keys = Float64Array.from(values);
  const words = new Uint32Array(keys.buffer);
  for (let i = 0; i < values.length; i++) words[2 * i + LOW_WORD] = ((words[2 * i + LOW_WORD] as number) & ~mask) | i;
  keys.sort();
  return Uint32Array.from(values, (_, i) => (words[2 * i + LOW_WORD] as number) & mask);
}
