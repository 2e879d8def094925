import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOOK_BACK, weighChange } from './change-evidence.ts';
import type { RateCounts, WaitBelief } from './rate-likelihood.ts';

/** Everything that is answered is answered on the tenth day, half of the rest is told no on it. */
const waits: WaitBelief = {
  toldNo: 0.5,
  yesOver: (age) => (age >= 10 ? 1 : 0),
  noOver: (age) => (age >= 10 ? 1 : 0),
};

function week(advanced: number, silent: number, age: number): RateCounts {
  return { advanced, rejected: 0, silent: new Map([[age, silent]]) };
}

/** Weeks of ten, the last one first, with so many answered in each. */
function answered(...counts: readonly number[]): readonly RateCounts[] {
  return counts.map((count, i) => week(count, 10 - count, 60 + 7 * i));
}

describe('weighChange', () => {
  it('finds a fall, its week and its rates', () => {
    const { factor, cells } = weighChange(answered(0, 0, 0, 1, 4, 3, 5, 4, 4, 3, 5, 4), waits);
    expect(factor).toBeGreaterThan(10);
    const weeksAgo = cells.reduce((sum, cell) => sum + cell.weight * cell.weeksAgo, 0);
    expect(weeksAgo).toBeGreaterThan(3);
    expect(weeksAgo).toBeLessThan(5);
    for (const { before, after } of cells) expect(after).toBeLessThan(before);
  });

  it.each([
    { name: 'the same in every week', weeks: answered(3, 3, 3, 3, 3, 3, 3, 3, 3, 3) },
    { name: 'a rise', weeks: answered(5, 6, 5, 1, 0, 1, 0, 1, 1, 0) },
  ])('sees no fall in $name', ({ weeks }) => {
    expect(weighChange(weeks, waits).factor).toBeLessThan(1);
  });

  it('does not take weeks for a fall that had no time to be answered', () => {
    const settled = answered(3, 3, 3, 3, 3, 3);
    const young = [week(0, 10, 2), week(0, 10, 9), ...settled];
    expect(weighChange(young, waits).factor).toBeCloseTo(weighChange(young.with(0, week(0, 0, 2)), waits).factor, 10);
    expect(weighChange([week(0, 10, 30), week(0, 10, 30), ...settled], waits).factor).toBeGreaterThan(
      weighChange(young, waits).factor,
    );
  });

  it.each([0, 1, 2])('says neither with %i weeks', (weeks) => {
    expect(weighChange(answered(3, 0).slice(0, weeks), waits)).toEqual({ factor: 1, cells: [], stayedAt: null });
  });

  it('has a finite factor and weights that sum to 1, whatever happened', () => {
    const anyWeek = fc.record({
      advanced: fc.nat(40),
      rejected: fc.nat(40),
      silent: fc.array(fc.tuple(fc.nat(400), fc.nat(30)), { maxLength: 7 }).map((ages) => new Map(ages)),
    });
    fc.assert(
      fc.property(fc.array(anyWeek, { minLength: 3, maxLength: 30 }), (weeks) => {
        const { factor, cells } = weighChange(weeks, waits);
        expect(Number.isFinite(factor)).toBe(true);
        expect(cells.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 1);
        for (const { weeksAgo } of cells) {
          expect(weeksAgo).toBeGreaterThanOrEqual(1);
          expect(weeksAgo).toBeLessThanOrEqual(Math.min(LOOK_BACK, weeks.length - 2));
        }
      }),
    );
  });
});
