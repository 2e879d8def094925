import { PITCH } from '../../picture/marks-layout.ts';

const GAP = 16;
/** No part is narrower than its name. */
const LEAST = 48;

/** The fewest rows of marks in which several parts fit side by side into `width` pixels; six at most, then they wrap. */
export function bucketRows(counts: readonly number[], width: number): number {
  for (let rows = 1; rows < 6; rows++) {
    const used = counts.reduce((sum, count) => sum + Math.max(LEAST, Math.ceil(count / rows) * PITCH) + GAP, -GAP);
    if (used <= width) return rows;
  }
  return 6;
}
