import { randomInt } from 'node:crypto';

const PARTS = 2 ** 32;

/** A number from 0 to below 1 from the machine's own source of chance: nobody can foresee the next draw. */
export function chance(): number {
  return randomInt(PARTS) / PARTS;
}
