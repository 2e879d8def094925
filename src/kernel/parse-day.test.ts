import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberToDay } from './day.ts';
import { parseDay } from './parse-day.ts';

/** A Monday. */
const TODAY = '2026-11-23';

it.each([
  ['2026-03-02', '2026-03-02'],
  ['today', '2026-11-23'],
  [' Yesterday ', '2026-11-22'],
  ['3 days ago', '2026-11-20'],
  ['a week ago', '2026-11-16'],
  ['two weeks ago', '2026-11-09'],
  ['monday', '2026-11-23'],
  ['last Monday', '2026-11-16'],
  ['sunday', '2026-11-22'],
  ['tue', '2026-11-17'],
  ['on friday', '2026-11-20'],
  ['2 Mar 2026', '2026-03-02'],
  ['2 March', '2026-03-02'],
  ['24 Nov', '2025-11-24'],
  ['March 2, 2026', '2026-03-02'],
  ['Mar 2nd', '2026-03-02'],
  ['2.3.2026', '2026-03-02'],
  ['02.03.2026', '2026-03-02'],
  ['25/12/2025', '2025-12-25'],
  ['12/25/2025', '2025-12-25'],
  ['3/3/2026', '2026-03-03'],
  ['2026/03/02', '2026-03-02'],
])('%s is %s', (text, day) => {
  expect(parseDay(text, TODAY)).toEqual({ ok: true, day });
});

it.each(['', 'Acme', '2026-02-30', '31.2.2026', 'marching 3', '2026', '8/82019', 'Sunny', '1.2.26'])(
  '%j is no day',
  (text) => {
    expect(parseDay(text, TODAY)).toEqual({ ok: false, because: 'no-day' });
  },
);

it.each([
  ['today', '2026-11-23'],
  ['tomorrow', '2026-11-24'],
  ['in 3 days', '2026-11-26'],
  ['in two weeks', '2026-12-07'],
  ['thursday', '2026-11-26'],
  ['next thu', '2026-11-26'],
  ['monday', '2026-11-23'],
  ['next monday', '2026-11-30'],
  ['24 Nov', '2026-11-24'],
  ['22 Nov', '2027-11-22'],
  ['2026-11-01', '2026-11-01'],
])('%s, planned, is %s', (text, day) => {
  expect(parseDay(text, TODAY, 'ahead')).toEqual({ ok: true, day });
});

it.each(['yesterday', 'last monday', '2 days ago'])('%s is no day to plan for', (text) => {
  expect(parseDay(text, TODAY, 'ahead')).toEqual({ ok: false, because: 'no-day' });
});

it.each(['tomorrow', 'next monday', 'this friday', 'in 2 days'])('%s has not happened', (text) => {
  expect(parseDay(text, TODAY)).toEqual({ ok: false, because: 'no-day' });
});

it('offers both days where both orders fit', () => {
  expect(parseDay('3/4/2026', TODAY)).toEqual({ ok: false, because: 'two-days', days: ['2026-04-03', '2026-03-04'] });
});

const days = fc.integer({ min: 10_000, max: 25_000 }).map(numberToDay);

it('reads back every day, however it is written', () => {
  fc.assert(
    fc.property(days, days, (day, today) => {
      const [year, month, date] = day.split('-').map(Number);
      for (const text of [day, `${date}.${month}.${year}`, `${year}/${month}/${date}`]) {
        expect(parseDay(text, today)).toEqual({ ok: true, day });
      }
    }),
  );
});

it('takes a weekday for one of the last seven days', () => {
  fc.assert(
    fc.property(days, fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'), (today, weekday) => {
      const parsed = parseDay(weekday, today);
      if (!parsed.ok) throw new Error('no day');
      const name = new Date(`${parsed.day}T00:00:00Z`).toUTCString().slice(0, 3).toLowerCase();
      expect(name).toBe(weekday);
      expect(parsed.day <= today && Date.parse(today) - Date.parse(parsed.day) < 7 * 86_400_000).toBe(true);
    }),
  );
});
