import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutMarks, MARK_KINDS, markUnit, NO_MARKS } from './marks-layout.ts';

const drawn = (path: string) => path.split('M').length - 1;

describe('markUnit', () => {
  it.each([
    { most: 0, unit: 1 },
    { most: 600, unit: 1 },
    { most: 601, unit: 10 },
    { most: 6000, unit: 10 },
    { most: 6001, unit: 100 },
  ])('lets a mark stand for $unit at $most', ({ most, unit }) => expect(markUnit(most)).toBe(unit));
});

describe('layoutMarks', () => {
  it('draws the sample as it was drawn: 142 in five rows', () => {
    const layout = layoutMarks(
      { ...NO_MARKS, advanced: 19, mayAnswer: 24, silence: 49, rejected: 48, withdrawn: 2 },
      230,
    );
    expect(layout).toMatchObject({ width: 230, height: 38 });
    expect(MARK_KINDS.map((kind) => drawn(layout.paths[kind]))).toEqual([19, 24, 49, 48, 2, 0]);
  });

  it('keeps a few in one row', () => {
    expect(layoutMarks({ ...NO_MARKS, advanced: 15, rejected: 4 }, 230)).toMatchObject({ width: 150, height: 6 });
  });

  it('fills downwards first: the second mark stands under the first', () => {
    expect(layoutMarks({ ...NO_MARKS, advanced: 40 }, 230).paths.advanced).toMatch(/^M0 0h6v6h-6zM0 8/);
  });

  it('keeps a mark for a kind that is there at all', () => {
    const { paths } = layoutMarks({ ...NO_MARKS, advanced: 3, rejected: 4985 }, 230, 10);
    expect([drawn(paths.advanced), drawn(paths.rejected)]).toEqual([1, 499]);
  });

  it('never leaves the width it was given, and draws every mark', () => {
    const count = fc.nat({ max: 120 });
    fc.assert(
      fc.property(
        fc.tuple(count, count, count, count, count, count),
        fc.integer({ min: 6, max: 400 }),
        (all, width) => {
          const [advanced, mayAnswer, silence, rejected, withdrawn, unknown] = all;
          const layout = layoutMarks({ advanced, mayAnswer, silence, rejected, withdrawn, unknown }, width);
          expect(layout.width).toBeLessThanOrEqual(Math.max(width, 6));
          expect(MARK_KINDS.map((kind) => drawn(layout.paths[kind]))).toEqual(all);
        },
      ),
    );
  });
});
