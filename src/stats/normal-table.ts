import cdf from '@stdlib/stats-base-dists-normal-cdf';

const REACH = 7;
const PER_UNIT = 512;
const CELLS = 2 * REACH * PER_UNIT;

const table = new Float64Array(CELLS + 2);
for (let cell = 0; cell < table.length; cell++) table[cell] = cdf(cell / PER_UNIT - REACH, 0, 1);

/**
 * Standard normal distribution function for the inner loop: straight lines between published values 1/512 apart.
 *
 * Off by less than 2e-7 everywhere (the test compares it), and several times faster than the series it is taken from.
 */
export function normalBelow(z: number): number {
  if (!(z > -REACH)) return 0;
  if (z >= REACH) return 1;
  const at = (z + REACH) * PER_UNIT;
  const cell = at | 0;
  const left = table[cell] as number;
  return left + (at - cell) * ((table[cell + 1] as number) - left);
}

/** Standard normal density. */
export function normalDensity(z: number): number {
  return 0.3989422804014327 * Math.exp(-0.5 * z * z);
}
