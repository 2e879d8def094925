import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenWalkExits, exitChance } from './even-walk.ts';

const left = (coins: number, up: number) => evenWalkExits(coins).reduce((sum, exit) => sum + exitChance(exit, up), 0);

describe('the ways out of an even walk', () => {
  it.each([
    { name: 'too few coins for any way out', coins: 5, up: 0.9, chance: 0 },
    { name: 'six of six, fair', coins: 6, up: 0.5, chance: 2 ** -6 },
    { name: 'six of six, nine of ten for one side', coins: 6, up: 0.9, chance: 0.9 ** 6 },
    { name: 'no coin', coins: 0, up: 0.7, chance: 0 },
  ])('$name', ({ coins, up, chance }) => expect(left(coins, up)).toBeCloseTo(chance, 12));

  it('are taken by fair coins at most 25 times in a thousand, and by uneven ones more the more uneven they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 200 }), fc.double({ min: 0.5, max: 0.99, noNaN: true }), (coins, up) => {
        expect(left(coins, 0.5)).toBeLessThanOrEqual(0.025 + 1e-9);
        expect(left(coins, up)).toBeGreaterThanOrEqual(left(coins, 0.5) - 1e-9);
        expect(left(coins, up)).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: 50 },
    );
  });

  it('come one after the other', () => {
    const coins = evenWalkExits(60).map(({ coin }) => coin);
    expect(coins).toEqual(coins.toSorted((one, other) => one - other));
  });
});
