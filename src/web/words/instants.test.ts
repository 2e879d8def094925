import { expect, it } from 'vitest';
import { instantWords } from './instants.ts';

it.each([
  { name: 'in the zone', at: '2026-11-23T17:04:00Z', zone: 'Europe/Berlin', expected: '23 Nov, 18:04' },
  { name: 'on the next day there', at: '2026-11-23T23:30:00Z', zone: 'Europe/Berlin', expected: '24 Nov, 00:30' },
  { name: 'on the day before there', at: '2026-11-23T02:00:00Z', zone: 'America/New_York', expected: '22 Nov, 21:00' },
  { name: 'in another year', at: '2025-12-31T12:00:00.123Z', zone: 'UTC', expected: '31 Dec 2025, 12:00' },
])('$name: $expected', ({ at, zone, expected }) => expect(instantWords(at, zone, '2026-11-23')).toBe(expected));
