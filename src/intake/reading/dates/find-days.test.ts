import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay, numberToDay } from '../../../kernel/day.ts';
import { findDays, toDay } from './find-days.ts';

describe('a day that is certain', () => {
  it.each([
    { name: 'ISO', cell: '2026-03-02', day: '2026-03-02' },
    { name: 'ISO with time and zone', cell: '2026-03-02T23:30:00.123-07:00', day: '2026-03-02' },
    { name: 'ISO with a space', cell: '2026-03-02 10:00:00 UTC', day: '2026-03-02' },
    { name: 'slashes, year first', cell: '2026/3/2', day: '2026-03-02' },
    { name: 'dots, year first', cell: '2026.3.2', day: '2026-03-02' },
    { name: 'Chinese', cell: '2026年3月2日', day: '2026-03-02' },
    { name: 'Chinese with blanks', cell: '2026 年 3 月 2 日', day: '2026-03-02' },
    { name: 'mail header', cell: 'Thu, 02 Jan 2025 10:18:54 +0000', day: '2025-01-02' },
    { name: 'browser', cell: 'Fri Nov 21 2025 10:00:00 GMT+0100 (CET)', day: '2025-11-21' },
    { name: 'day, month, year', cell: '14 Jan 2026', day: '2026-01-14' },
    { name: 'hyphens', cell: '14-Jan-26', day: '2026-01-14' },
    { name: 'American', cell: 'March 2nd, 2026', day: '2026-03-02' },
    { name: 'Notion with a time', cell: 'August 1, 2026 12:30 PM', day: '2026-08-01' },
    { name: 'German', cell: '2. März 2026', day: '2026-03-02' },
    { name: 'German, shortened', cell: 'Mo, 02. Dez. 2025', day: '2025-12-02' },
    { name: 'French', cell: '1er février 2026', day: '2026-02-01' },
    { name: 'French, shortened', cell: '3 août 2026', day: '2026-08-03' },
    { name: 'Spanish', cell: '2 de marzo de 2026', day: '2026-03-02' },
    { name: 'compact', cell: '20260302', day: '2026-03-02' },
  ])('$name: $cell', ({ cell, day }) => {
    const found = findDays(cell);
    expect(found.days).toEqual([{ kind: 'day', day }]);
    expect(found).toMatchObject({ rest: '', broken: false });
  });
});

describe('a day that needs its column or its neighbours', () => {
  it.each([
    { name: 'day or month first', cell: '3/4/2026', expected: { kind: 'either', first: 3, second: 4, year: 2026 } },
    {
      name: 'two figures for the year',
      cell: '11/23/24, 11:39 PM',
      expected: { kind: 'either', first: 11, second: 23, year: 2024 },
    },
    { name: 'dots', cell: '02.03.2026', expected: { kind: 'either', dotted: true } },
    { name: 'no year, named month', cell: '8-Jul', expected: { kind: 'yearless', month: 7, date: 8 } },
    { name: 'no year, Chinese', cell: '3月2日', expected: { kind: 'yearless', month: 3, date: 2 } },
    { name: 'no year, figures', cell: '3/14', expected: { kind: 'yearless-either', first: 3, second: 14 } },
    {
      name: 'no year, German',
      cell: '14.4.',
      expected: { kind: 'yearless-either', first: 14, second: 4, dotted: true },
    },
  ])('$name: $cell', ({ cell, expected }) => {
    expect(findDays(cell).days).toMatchObject([expected]);
  });
});

describe('what is no day', () => {
  it.each([
    { name: 'a slip of the keyboard', cell: '8/82019', broken: true },
    { name: 'a day the calendar lacks', cell: '31/02/2026', broken: true },
    { name: 'the thirtieth of February', cell: '2026-02-30', broken: true },
    { name: 'words', cell: 'No Response', broken: false },
    { name: 'a month without a day', cell: 'March 2026', broken: false },
    { name: 'a word that begins like a month', cell: 'market 3', broken: false },
  ])('$name: $cell', ({ cell, broken }) => {
    expect(findDays(cell)).toMatchObject({ days: [], broken });
  });
});

it('finds two days in one cell, and leaves the words between them', () => {
  expect(findDays('8/5/2019 & 8/14/2019')).toMatchObject({
    days: [
      { first: 8, second: 5 },
      { first: 8, second: 14 },
    ],
    rest: '',
  });
  expect(findDays('Mar 20 2026 - rejected')).toMatchObject({ days: [{ day: '2026-03-20' }], rest: 'rejected' });
});

it('takes any text without an error, and names real days only', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      for (const found of findDays(text).days) expect(found.kind !== 'day' || isDay(found.day)).toBe(true);
    }),
  );
});

it('knows every day of the calendar, and no other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 7_305, max: 47_481 }), (number) => {
      const day = numberToDay(number);
      const [year, month, date] = day.split('-').map(Number);
      expect(toDay(year ?? 0, month ?? 0, date ?? 0)).toBe(day);
    }),
  );
});
