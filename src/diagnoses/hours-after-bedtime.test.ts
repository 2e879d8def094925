import { expect, it } from 'vitest';
import { hoursAfterBedtime } from './hours-after-bedtime.ts';

it.each([
  { name: 'half an hour late', at: '2026-06-10T22:00:00Z', bedtime: '23:30', evening: '2026-06-10', hours: 0.5 },
  { name: 'an hour early', at: '2026-06-10T20:30:00Z', bedtime: '23:30', evening: '2026-06-10', hours: -1 },
  {
    name: 'after midnight, of the evening before',
    at: '2026-06-10T23:30:00Z',
    bedtime: '23:30',
    evening: '2026-06-10',
    hours: 2,
  },
  { name: 'a bedtime after midnight', at: '2026-06-10T23:30:00Z', bedtime: '01:00', evening: '2026-06-10', hours: 0.5 },
  {
    name: 'the evening before a bedtime after midnight',
    at: '2026-06-10T18:00:00Z',
    bedtime: '01:00',
    evening: '2026-06-10',
    hours: -5,
  },
  {
    name: 'in the morning, still of that night',
    at: '2026-06-11T09:59:00Z',
    bedtime: '23:30',
    evening: '2026-06-10',
    hours: 12 + 29 / 60,
  },
  {
    name: 'from noon on, the next evening',
    at: '2026-06-11T10:00:00Z',
    bedtime: '23:30',
    evening: '2026-06-11',
    hours: -11.5,
  },
  // In the night to 25 October the hour from two to three comes twice, in that to 29 March it is left out.
  {
    name: 'over an hour that came twice',
    at: '2026-10-25T02:00:00Z',
    bedtime: '23:00',
    evening: '2026-10-24',
    hours: 5,
  },
  {
    name: 'over an hour that was left out',
    at: '2026-03-29T02:00:00Z',
    bedtime: '23:00',
    evening: '2026-03-28',
    hours: 4,
  },
])('$name: $hours h after going to bed on $evening', ({ at, bedtime, evening, hours }) => {
  const night = hoursAfterBedtime(at, { bedtime, zone: 'Europe/Berlin' });
  expect(night.evening).toBe(evening);
  expect(night.hoursAfter).toBeCloseTo(hours, 6);
});
