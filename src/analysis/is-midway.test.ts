import { expect, it } from 'vitest';
import { isMidway } from './is-midway.ts';

it.each([
  { name: 'nothing sent', sent: [], midway: false },
  { name: 'nothing with a day', sent: [null], midway: false },
  { name: 'all before', sent: ['2026-11-01', '2026-11-02'], midway: false },
  { name: 'all after', sent: ['2026-11-04'], midway: false },
  { name: 'all on that day', sent: ['2026-11-03', '2026-11-03'], midway: false },
  { name: 'before and after', sent: ['2026-11-02', '2026-11-04'], midway: true },
  { name: 'before and on that day', sent: ['2026-11-02', '2026-11-03'], midway: true },
  { name: 'on that day and after', sent: ['2026-11-03', '2026-11-04'], midway: true },
])('$name: $midway', ({ sent, midway }) => {
  expect(
    isMidway(
      '2026-11-03',
      sent.map((sentOn) => ({ sentOn })),
    ),
  ).toBe(midway);
});
