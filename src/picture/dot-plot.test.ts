import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitBlock, fitDots, layoutDots } from './dot-plot.ts';

const base = { from: 0, to: 100, cursor: 50, claim: 'up-to', width: 200, pitchX: 20, pitchY: 16 } as const;

describe('layoutDots', () => {
  it.each([
    { name: 'a value on the cursor is claimed by "up to"', claim: 'up-to' as const, filled: true, x: 90 },
    { name: 'a value on the cursor is claimed by "from"', claim: 'from' as const, filled: true, x: 110 },
  ])('$name, and stands on that side', ({ claim, filled, x }) => {
    expect(layoutDots({ ...base, claim, values: [50] }).dots).toEqual([{ x, y: 8, filled }]);
  });

  it('stacks equal values upwards', () => {
    expect(layoutDots({ ...base, values: [12, 12, 12] }).dots.map(({ y }) => y)).toEqual([8, 24, 40]);
  });

  it('counts what lies past the axis, or never comes, as later', () => {
    const plot = layoutDots({ ...base, values: [10, 101, null] });
    expect(plot).toMatchObject({ later: 2, claimed: 1 });
    expect(plot.dots).toHaveLength(1);
  });

  it('fills as many dots as it claims, each on its own side of the cursor', () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 140 })), { maxLength: 50 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 99 }), fc.constantFrom('up-to', 'from'), (drawn, cursor, claim) => {
        const plot = layoutDots({ ...base, values: drawn, cursor, claim });
        const filled = plot.dots.filter((dot) => dot.filled);
        const laterFilled = claim === 'from' ? plot.later : 0;
        expect(filled.length + laterFilled).toBe(plot.claimed);
        expect(plot.dots.length + plot.later).toBe(drawn.length);
        for (const dot of plot.dots) expect(dot.x).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('fitDots', () => {
  const { pitchX, pitchY, ...given } = base;
  const spread = Array.from({ length: 50 }, (_, index) => index * 2);

  it('keeps dots large where they spread', () => {
    expect(fitDots({ ...given, values: spread }, 6, 140).radius).toBe(6);
  });

  it('makes them smaller where they crowd, and never higher than the room there is', () => {
    const crowded = fitDots({ ...given, values: spread.map((value) => value / 8) }, 6, 140);
    expect(crowded.radius).toBeLessThan(6);
    expect(crowded.plot.height).toBeLessThanOrEqual(140);
  });

  it('lets them overlap at last, all fifty on one day', () => {
    const { plot } = fitDots({ ...given, values: spread.map(() => 3) }, 6, 140);
    expect(plot.height).toBeCloseTo(140);
    expect(plot.dots).toHaveLength(50);
  });
});

it.each([
  { name: 'a few stay large', count: 6, radius: 6 },
  { name: 'all fifty still fit', count: 50, radius: 5 },
])('packs what comes later: $name', ({ count, radius }) => {
  const block = fitBlock(count, { width: 62, height: 132, radius: 6 });
  expect(block.radius).toBe(radius);
  expect(Math.ceil(count / block.columns) * block.gap).toBeLessThanOrEqual(132);
});
