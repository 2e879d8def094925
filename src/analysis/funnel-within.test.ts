import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { logWithin, withinSlopes } from './funnel-within.ts';

const ages = (...days: number[]) => ({
  logs: Float64Array.from(days, Math.log),
  counts: new Float64Array(days.length).fill(1),
});

it.each([
  { name: 'at the median, one half', days: 10, expected: Math.log(0.5) },
  { name: 'two spreads above the median, nearly all', days: 10 * Math.exp(2), expected: Math.log(0.9772498681) },
  { name: 'two spreads below, hardly any', days: 10 * Math.exp(-2), expected: Math.log(0.0227501319) },
])('$name', ({ days, expected }) => {
  expect(logWithin(ages(days), Math.log(10), 0)).toBeCloseTo(expected, 5);
});

test('the slopes are those of the value, far into the tail too', () => {
  const day = fc.double({ min: 0.5, max: 400, noNaN: true });
  const anything = fc.record({
    days: fc.array(day, { minLength: 1, maxLength: 4 }),
    m: fc.double({ min: 0, max: 5, noNaN: true }),
    s: fc.double({ min: -0.9, max: 0.8, noNaN: true }),
  });
  fc.assert(
    fc.property(anything, ({ days, m, s }) => {
      const given = ages(...days);
      const step = 1e-3;
      const value = (dm: number, ds: number) => logWithin(given, m + dm * step, s + ds * step);
      const slopes = withinSlopes(given, m, s);
      const size = 1 + Math.abs(slopes.m) + Math.abs(slopes.s);
      expect(((value(1, 0) - value(-1, 0)) / (2 * step) - slopes.m) / size).toBeCloseTo(0, 2);
      expect(((value(0, 1) - value(0, -1)) / (2 * step) - slopes.s) / size).toBeCloseTo(0, 2);
    }),
    { seed: 7 },
  );
});
