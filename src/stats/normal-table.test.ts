import cdf from '@stdlib/stats-base-dists-normal-cdf';
import pdf from '@stdlib/stats-base-dists-normal-pdf';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { normalBelow, normalDensity } from './normal-table.ts';

test('the table is within 2e-7 of the published distribution everywhere', () => {
  for (let z = -9; z <= 9; z += 0.00137) expect(Math.abs(normalBelow(z) - cdf(z, 0, 1))).toBeLessThan(2e-7);
});

it('never falls as z grows', () => {
  const z = fc.double({ min: -10, max: 10, noNaN: true });
  fc.assert(fc.property(z, z, (a, b) => normalBelow(Math.min(a, b)) <= normalBelow(Math.max(a, b))));
});

it.each([
  { name: 'far below', z: Number.NEGATIVE_INFINITY, expected: 0 },
  { name: 'far above', z: Number.POSITIVE_INFINITY, expected: 1 },
  { name: 'the middle', z: 0, expected: 0.5 },
])('knows $name', ({ z, expected }) => {
  expect(normalBelow(z)).toBeCloseTo(expected, 12);
});

test('the density is the published one', () => {
  for (let z = -6; z <= 6; z += 0.1) expect(normalDensity(z)).toBeCloseTo(pdf(z, 0, 1), 12);
});
