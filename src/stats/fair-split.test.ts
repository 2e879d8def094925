import { expect, it } from 'vitest';
import { fairSplitChance } from './fair-split.ts';

it.each([
  { heads: 0, tails: 0, chance: 1 },
  { heads: 0, tails: 1, chance: 1 },
  { heads: 0, tails: 5, chance: 2 / 32 },
  { heads: 5, tails: 0, chance: 2 / 32 },
  { heads: 2, tails: 8, chance: (2 * (1 + 10 + 45)) / 1024 },
  { heads: 500, tails: 500, chance: 1 },
])('$heads and $tails: $chance', ({ heads, tails, chance }) => {
  expect(fairSplitChance(heads, tails)).toBeCloseTo(chance, 10);
});
