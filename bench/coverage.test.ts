import { describe, expect, it } from 'vitest';
import { bottleneckTask } from './bottleneck.ts';
import { addScores, bias, coverageTask, eachRate } from './coverage.ts';
import { rateFromPrior } from './truths.ts';
import { WORLDS } from './worlds.ts';

// The short form of `npm run bench:stats`: a few seconds, the same every time. The bounds leave room for its size.
describe('over simulated searches with known truth', { timeout: 60_000 }, () => {
  it('the interval holds the truth about nine times in ten, where the naive one does not', () => {
    const scores = coverageTask({
      id: 'short',
      world: WORLDS.usual,
      rates: eachRate(rateFromPrior),
      applications: 200,
      weeks: 12,
      searches: 80,
      seed: 99,
    }).run();
    const all = addScores(scores);
    expect(all.ours.covered / all.searches).toBeGreaterThan(0.86);
    expect(all.ours.covered / all.searches).toBeLessThan(0.96);
    const [first] = scores;
    expect(first && Math.abs(bias(first, first.ours))).toBeLessThan(0.08);
    expect(first && bias(first, first.naive)).toBeLessThan(-0.05);
  });

  it('the step named is the right one far more often than by the lowest ratio', () => {
    const score = bottleneckTask({ id: 'short', trouble: 'one', applications: 320, searches: 60, seed: 98 }).run();
    expect(score.right.ours / score.searches).toBeGreaterThan(0.65);
    expect(score.right.lowest / score.searches).toBeLessThan(0.5);
  });
});
