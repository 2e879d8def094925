import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareGroups, type Stratum } from './compare-groups.ts';
import { fitFunnel, type StageFit } from './funnel.ts';
import type { Step } from './journey.ts';
import { STAGES } from './model.ts';

const [fit] = fitFunnel(
  [],
  STAGES.map((stage) => ({ stage, low: 0.05, high: 0.16 })),
) as readonly [StageFit, ...StageFit[]];

function steps(advanced: number, rejected: number, pending = 0, age = 0): readonly Step[] {
  const one = { stage: 'response', enteredOn: '2026-03-02', withinDays: null } as const;
  return [
    ...Array.from({ length: advanced }, () => ({ ...one, outcome: 'advanced', waitDays: 6 }) as const),
    ...Array.from({ length: rejected }, () => ({ ...one, outcome: 'rejected', waitDays: 9 }) as const),
    ...Array.from({ length: pending }, () => ({ ...one, outcome: 'pending', waitDays: age }) as const),
  ];
}
const stratum = (usual: readonly Step[], other: readonly Step[]): Stratum => ({ usual, other });

describe('compareGroups', () => {
  it('knows nothing beforehand: an even chance either way', () => {
    const { otherBetter, difference } = compareGroups([stratum([], [])], fit);
    expect(otherBetter).toBeCloseTo(0.5, 1);
    expect(difference.low).toBeLessThan(0);
    expect(difference.high).toBeGreaterThan(0);
  });

  it('agrees with Beta posteriors where the data are many', () => {
    const { usual, other, otherBetter } = compareGroups([stratum(steps(200, 1800), steps(300, 1700))], fit);
    expect(usual.estimate).toBeCloseTo(0.1, 2);
    expect(other.estimate).toBeCloseTo(0.15, 2);
    expect(otherBetter).toBeGreaterThan(0.999);
  });

  it('pulls a difference of few towards none', () => {
    const few = compareGroups([stratum(steps(2, 18), steps(2, 3))], fit);
    expect(few.difference.estimate).toBeLessThan(0.3);
    expect(few.otherBetter).toBeGreaterThan(0.65);
  });

  it('counts a pending one for what its age says', () => {
    const young = compareGroups([stratum(steps(5, 45), steps(0, 0, 30, 0))], fit);
    const old = compareGroups([stratum(steps(5, 45), steps(0, 0, 30, 300))], fit);
    expect(young.otherBetter).toBeGreaterThan(0.4);
    expect(old.otherBetter).toBeLessThan(0.25);
  });

  it('compares within strata: a mix that differs is no difference', () => {
    const cold = stratum(steps(6, 54), steps(1, 9));
    const warm = stratum(steps(3, 5), steps(15, 25));
    const { otherBetter } = compareGroups([cold, warm], fit);
    const pooled = compareGroups([stratum([...cold.usual, ...warm.usual], [...cold.other, ...warm.other])], fit);
    expect(otherBetter).toBeGreaterThan(0.2);
    expect(otherBetter).toBeLessThan(0.8);
    expect(pooled.otherBetter).toBeGreaterThan(0.95);
  });

  it('turns round when the groups are swapped', () => {
    const count = integer({ min: 0, max: 20 });
    assert(
      property(count, count, count, count, (a, b, c, d) => {
        const one = compareGroups([stratum(steps(a, b), steps(c, d))], fit);
        const swapped = compareGroups([stratum(steps(c, d), steps(a, b))], fit);
        expect(one.otherBetter).toBeGreaterThanOrEqual(0);
        expect(one.otherBetter + swapped.otherBetter).toBeCloseTo(1, 6);
      }),
      { numRuns: 30 },
    );
  });
});
