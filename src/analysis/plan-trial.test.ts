import { describe, expect, it } from 'vitest';
import { chanceToProve, smallestProvable } from './plan-trial.ts';

const plan = { rateA: 0.08, rateB: 0.16, horizon: 390, inPairs: true, answered: 1 };

describe('the chance to prove', () => {
  it.each([
    { name: 'a doubling over 390 applications', given: {}, low: 0.55, high: 0.75 },
    { name: 'the same with independent coins: less', given: { inPairs: false }, low: 0.48, high: 0.66 },
    { name: 'five times as many over 120', given: { rateA: 0.05, rateB: 0.25, horizon: 120 }, low: 0.76, high: 0.92 },
    { name: 'no difference: never the better arm', given: { rateB: 0.08 }, low: 0, high: 0 },
    { name: 'A may be the better one', given: { rateA: 0.25, rateB: 0.05, horizon: 120 }, low: 0.76, high: 0.92 },
    { name: 'four applications prove nothing', given: { horizon: 4, rateB: 0.9 }, low: 0, high: 0 },
    { name: 'nobody ever answers', given: { rateA: 0, rateB: 0 }, low: 0, high: 0 },
  ])('$name', ({ given, low, high }) => {
    const { chance, medianApplications } = chanceToProve({ ...plan, ...given });
    expect(chance).toBeGreaterThanOrEqual(low);
    expect(chance).toBeLessThanOrEqual(high);
    if (chance === 0) expect(medianApplications).toBeNull();
    else expect(medianApplications).toBeLessThanOrEqual({ ...plan, ...given }.horizon);
  });

  it('is the same for the same seed', () => {
    expect(chanceToProve(plan)).toEqual(chanceToProve(plan));
  });
});

describe('the smallest difference that can be found', () => {
  it('shrinks with more applications', () => {
    const at = (horizon: number) => smallestProvable({ ...plan, horizon }) ?? 1;
    expect(at(400)).toBeLessThan(at(150));
    expect(at(400)).toBeGreaterThan(plan.rateA);
  });

  it('is none where too little is planned', () => {
    expect(smallestProvable({ ...plan, horizon: 10 })).toBeNull();
  });
});
