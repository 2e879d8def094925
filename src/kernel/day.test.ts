import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, daysBetween, isDay, numberToDay } from './day.ts';

describe('dayNumber', () => {
  it.each([
    { day: '1970-01-01', number: 0 },
    { day: '1969-12-31', number: -1 },
    { day: '2000-02-29', number: 11_016 },
    { day: '2026-03-01', number: 20_513 },
    { day: '0000-03-01', number: -719_468 },
    { day: '0000-01-01', number: -719_528 },
    { day: '9999-12-31', number: 2_932_896 },
  ])('$day is day $number', ({ day, number }) => {
    expect(dayNumber(day)).toBe(number);
    expect(numberToDay(number)).toBe(day);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '٢٠٢٦-٠١-٠١',
    '',
  ])('%j is no calendar day', (day) => {
    expect(dayNumber(day)).toBeNull();
    expect(isDay(day)).toBe(false);
  });

  it('takes back whatever numberToDay makes', () => {
    const number = integer({ min: -719_528, max: 2_932_896 });
    assert(property(number, (days) => dayNumber(numberToDay(days)) === days));
  });
});

it('counts and adds whole days over the ends of months and years', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
  expect(() => addDays('2026-02-30', 1)).toThrow('Not a calendar day: 2026-02-30');
});
