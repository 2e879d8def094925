import { describe, expect, it } from 'vitest';
import { chanceToProve } from './plan-trial.ts';
import { proofChance } from './proof-chance.ts';

/** The play's own error with 3,000 plays (0.9 points), and that of taking the coins to arrive evenly. */
const CLOSE = 0.035;

describe('the chance of a proof, worked out', () => {
  it.each([
    { name: 'a doubling over 390', rateA: 0.08, rateB: 0.16, horizon: 390 },
    { name: 'five times as many over 120', rateA: 0.05, rateB: 0.25, horizon: 120 },
    { name: 'A the better one', rateA: 0.25, rateB: 0.05, horizon: 120 },
    { name: 'rare answers', rateA: 0.02, rateB: 0.06, horizon: 500 },
    { name: 'frequent answers', rateA: 0.3, rateB: 0.5, horizon: 200 },
    { name: 'a hair of a difference', rateA: 0.1, rateB: 0.12, horizon: 1_000 },
    { name: 'few applications', rateA: 0.1, rateB: 0.4, horizon: 30 },
  ])('is that of playing it: $name', ({ rateA, rateB, horizon }) => {
    for (const inPairs of [true, false]) {
      const played = chanceToProve({ rateA, rateB, horizon, inPairs, answered: 1 }, { plays: 3_000 });
      const plan = { rateA, rateB, horizon, inPairs };
      expect(Math.abs(proofChance(plan) - played.chance)).toBeLessThan(CLOSE);
      const half = (played.medianApplications ?? 0) / horizon;
      expect(Math.abs(proofChance(plan, half) - played.chance / 2)).toBeLessThan(CLOSE);
    }
  });

  it.each([
    { name: 'no difference', rateA: 0.1, rateB: 0.1, horizon: 400 },
    { name: 'nobody answers', rateA: 0, rateB: 0, horizon: 400 },
    { name: 'too few for any lead', rateA: 0, rateB: 1, horizon: 4 },
  ])('is none: $name', ({ rateA, rateB, horizon }) => {
    expect(proofChance({ rateA, rateB, horizon, inPairs: true })).toBe(0);
  });
});
