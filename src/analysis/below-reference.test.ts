import { expect, it } from 'vitest';
import { chanceBelow, isBelowReference, isFarBelow } from './below-reference.ts';
import type { StageFit } from './funnel.ts';

/** A rate known as a narrow or wide band, evenly. */
function known(low: number, high: number): StageFit {
  const count = 400;
  const rate = Float64Array.from({ length: count }, (_, i) => low + ((i + 0.5) / count) * (high - low));
  const weight = new Float64Array(count).fill(1 / count);
  const at = (level: number) => low + level * (high - low);
  return {
    stage: 'response',
    counts: { entered: 100, advanced: 5, rejected: 50, withdrawn: 0, pending: 45 },
    reference: { low: 0.05, high: 0.16, middle: 0.1 },
    draws: { rate, weight } as StageFit['draws'],
    rate: { estimate: at(0.5), low: at(0.05), high: at(0.95), level: 0.9 },
    quantiles: null,
  };
}

it.each([
  { name: 'far and surely below', low: 0.02, high: 0.06, below: true },
  { name: 'surely below, but not by much', low: 0.07, high: 0.09, below: false },
  { name: 'far below, but not surely', low: 0.0, high: 0.11, below: false },
  { name: 'around it', low: 0.06, high: 0.14, below: false },
  { name: 'above', low: 0.2, high: 0.3, below: false },
])('$name: $below', ({ low, high, below }) => {
  expect(isBelowReference(known(low, high))).toBe(below);
});

it('says nothing where nobody entered', () => {
  const nobody = { ...known(0.01, 0.02), rate: null };
  expect([isBelowReference(nobody), isFarBelow(nobody)]).toEqual([false, false]);
});

it('counts the draws below a bound', () => {
  expect(chanceBelow(known(0, 0.2), 0.05)).toBeCloseTo(0.25, 6);
});
