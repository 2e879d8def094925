import { seededRandom } from '../../src/stats/seeded-random.ts';

/** Chance that is the same for the same seed, in the words that generators of odd things need. */
export interface Chance {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  readonly oneOf: <Value>(values: readonly Value[]) => Value;
  /** True so many times in 100. */
  readonly inHundred: (times: number) => boolean;
}

export function chanceOf(seed: number): Chance {
  const { uniform } = seededRandom(seed);
  const below = (limit: number) => Math.floor(uniform() * limit);
  return {
    below,
    oneOf: (values) => values[below(values.length)] as (typeof values)[number],
    inHundred: (times) => below(100) < times,
  };
}
