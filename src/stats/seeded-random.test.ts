import { describe, expect, it } from 'vitest';
import { seededRandom } from './seeded-random.ts';

describe('seededRandom', () => {
  it('gives the same stream for the same seed', () => {
    const [a, b] = [seededRandom(7), seededRandom(7)];
    for (let n = 0; n < 100; n++) expect([a.uniform(), a.normal()]).toEqual([b.uniform(), b.normal()]);
  });

  it.each([
    [0, 1],
    [1, 2],
    [5, 5 + 2 ** 32],
  ])('gives different streams for the seeds %d and %d', (first, second) => {
    const [a, b] = [seededRandom(first), seededRandom(second)];
    const same = Array.from({ length: 50 }, () => a.uniform() === b.uniform()).filter(Boolean);
    expect(same.length).toBeLessThan(3);
  });

  it('is uniform: every twentieth holds a twentieth (chi-square, 19 degrees, 1 in 10,000)', () => {
    const random = seededRandom(3);
    const bins = Array.from({ length: 20 }, () => 0);
    for (let n = 0; n < 20_000; n++) {
      const bin = Math.floor(random.uniform() * 20);
      bins[bin] = (bins[bin] as number) + 1;
    }
    expect(bins.reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0)).toBeLessThan(52.4);
  });

  it('is normal: mean 0, variance 1, 5 % beyond 1.96', () => {
    const random = seededRandom(4);
    const draws = Array.from({ length: 50_000 }, () => random.normal());
    const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
    const variance = draws.reduce((a, b) => a + (b - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
    expect(draws.filter((z) => Math.abs(z) > 1.959964).length / draws.length).toBeCloseTo(0.05, 2);
  });
});
