import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WalkDay, walkBoundary } from './coin-walk.ts';

/** Coin i of N arrives when i/N of the plan is in. */
const oneByOne = (coins: number): WalkDay[] =>
  Array.from({ length: coins }, (_, at) => ({ share: (at + 1) / coins, added: 1 }));

/** The first coin at which each lead stops. */
function firstStops(coins: number): [number, number][] {
  const first = new Map<number, number>();
  for (const [at, lead] of walkBoundary(oneByOne(coins)).entries()) {
    if (lead !== null && !first.has(lead)) first.set(lead, at + 1);
  }
  return [...first];
}

/** The chance that fair coins ever cross on one side, by going through every way of N coins. */
function crossing(days: readonly WalkDay[]): number {
  const line = walkBoundary(days);
  const coins = days.reduce((sum, { added }) => sum + added, 0);
  let crossed = 0;
  for (let way = 0; way < 2 ** coins; way++) {
    let [at, lead] = [0, 0];
    for (const [day, { added }] of days.entries()) {
      for (let coin = 0; coin < added; coin++) lead += (way >> at++) & 1 ? 1 : -1;
      const needed = line[day];
      if (needed != null && Math.abs(lead) >= needed) {
        if (lead > 0) crossed++;
        break;
      }
    }
  }
  return crossed / 2 ** coins;
}

describe('the line of a walk', () => {
  it.each([
    { coins: 16, line: { 8: 8, 11: 9, 13: 9, 16: 10 } },
    { coins: 40, line: { 10: 10, 13: 11, 16: 12, 19: 13, 26: 14, 33: 15 } },
  ])('of $coins coins is the one worked out for them', ({ coins, line }) => {
    const got = walkBoundary(oneByOne(coins));
    for (const [coin, lead] of Object.entries(line)) expect(got[Number(coin) - 1]).toBe(lead);
    for (const [lead, coin] of firstStops(coins)) expect(line).toHaveProperty(String(coin), lead);
  });

  it.each([
    { name: 'no coin, no line', days: [{ share: 1, added: 0 }], line: [null] },
    { name: 'five coins are too few for any lead', days: [{ share: 1, added: 5 }], line: [null] },
    { name: 'six of six', days: [{ share: 1, added: 6 }], line: [6] },
    {
      name: 'what is unspent rolls on',
      days: [
        { share: 0.1, added: 6 },
        { share: 1, added: 0 },
      ],
      line: [null, 6],
    },
    {
      name: 'a coin taken back',
      days: [
        { share: 0.5, added: 7 },
        { share: 1, added: 0, removed: 1 },
      ],
      line: [null, 6],
    },
    { name: 'more coins taken back than there are', days: [{ share: 1, added: 1, removed: 3 }], line: [null] },
  ])('$name', ({ days, line }) => expect(walkBoundary(days)).toEqual(line));

  it('is crossed by fair coins on each side with at most 2.5 in 100', () => {
    const day = fc.record({ added: fc.integer({ min: 0, max: 3 }) });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 6 }), (given) => {
        const days = given.map(({ added }, at) => ({ added, share: (at + 1) / given.length }));
        expect(crossing(days)).toBeLessThanOrEqual(0.025 + 1e-9);
      }),
    );
  });
});
