import { CELLS, logitOf } from './rate-likelihood.ts';

/** Cells of a tenth of a logit on either side of no difference between two rates. */
export const REACH = 35;
/** The wide belief about a rate around the middle of its reference. */
const BASE_SD = 1.2;
/** Most differences are small, some are not: half the belief on each (partial pooling). */
export const SMALL_OR_NOT = [0.35, 1.1];

/** Half of the belief about a rate over the grid: each of two groups brings one, so that neither is favoured. */
export function halfBase(middleLogit: number): Float64Array {
  return Float64Array.from({ length: CELLS }, (_, cell) =>
    Math.exp(-0.25 * ((logitOf(cell) - middleLogit) / BASE_SD) ** 2),
  );
}

/** Belief about the difference on the logit scale, from -3.5 to 3.5: normals around none, equally likely. Sums to 1. */
export function differencePrior(sds: readonly number[]): Float64Array {
  return scaledToOne(
    Float64Array.from({ length: 2 * REACH + 1 }, (_, d) => {
      const x = logitOf(d) - logitOf(REACH);
      return sds.reduce((sum, sd) => sum + Math.exp(-0.5 * (x / sd) ** 2) / sd, 0);
    }),
  );
}

/** The likelihoods of two rates over the grid, each scaled so that its best is 1. */
export interface TwoRates {
  readonly one: Float64Array;
  readonly other: Float64Array;
}

/** Calls `take` with the weight of every cell of the one rate beside the cell `shift` further of the other. */
export function eachCell(
  { one, other }: TwoRates,
  { shift, base }: { readonly shift: number; readonly base: Float64Array },
  take: (weight: number, cell: number) => void,
): void {
  for (let cell = Math.max(0, -shift); cell < Math.min(CELLS, CELLS - shift); cell++) {
    const belief = (base[cell] as number) * (base[cell + shift] as number);
    take(belief * (one[cell] as number) * (other[cell + shift] as number), cell);
  }
}

/** How well a difference of `shift` cells explains two groups, whatever their own rate. */
export function explains(rates: TwoRates, shift: number, base: Float64Array): number {
  let sum = 0;
  eachCell(rates, { shift, base }, (weight) => {
    sum += weight;
  });
  return sum;
}

/** The same weights with a sum of 1. */
export function scaledToOne(values: Float64Array): Float64Array {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
}
