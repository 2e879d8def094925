import { expect, it } from 'vitest';
import { bucketRows } from './bucket-rows.ts';

it.each([
  { name: 'the drawn five fit in one row', counts: [8, 8, 8, 17, 32], width: 752, rows: 1 },
  { name: 'on a phone they take more', counts: [8, 8, 8, 17, 32], width: 312, rows: 5 },
  { name: 'one alone', counts: [3], width: 312, rows: 1 },
  { name: 'hundreds stop at six', counts: [300, 300], width: 312, rows: 6 },
  { name: 'nothing', counts: [], width: 312, rows: 1 },
])('$name: $rows', ({ counts, width, rows }) => expect(bucketRows(counts, width)).toBe(rows));
