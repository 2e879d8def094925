import { describe, expect, it } from 'vitest';
import type { Forecast } from '../analysis/report.ts';
import { lastShownDay, monthStarts, monthTicks } from './time-axis.ts';

const forecast = (given: Partial<Forecast>): Forecast => ({
  pacePerWeek: 9,
  by: '2026-01-29',
  points: [],
  needed: null,
  fromOpen: 0.1,
  dots: ['2026-01-10', '2026-02-10', null, null],
  whatIf: [],
  ...given,
});

describe('lastShownDay', () => {
  it.each([
    { name: 'leaves room after the target day', given: { by: '2026-05-01' }, last: '2026-07-02' },
    { name: 'shows three months at least', given: { by: '2026-01-08', dots: [] }, last: '2026-03-26' },
    { name: 'ends after eighteen months', given: { by: '2028-01-01' }, last: '2027-07-01' },
  ])('$name', ({ given, last }) => expect(lastShownDay(forecast(given), '2026-01-01')).toBe(last));
});

describe('monthTicks', () => {
  const axis = { from: '2026-11-23', to: '2027-07-23', width: 480 };
  it('names today, then months that keep their distance, and the year at its turn', () => {
    const names = monthTicks(monthStarts(axis.from, axis.to), axis).map(({ name }) => name);
    expect(names[0]).toBe('today');
    expect(names).toContain('Jan 2027');
    expect(names).toContain('Jul');
  });

  it('leaves months out where there is little room', () => {
    const narrow = { ...axis, width: 200 };
    expect(monthTicks(monthStarts(axis.from, axis.to), narrow).length).toBeLessThan(6);
  });
});

describe('monthStarts', () => {
  it('lists the months that begin in a stretch, across a year', () => {
    expect(monthStarts('2026-11-23', '2027-02-01').map(({ name }) => name)).toEqual(['Dec', 'Jan', 'Feb']);
    expect(monthStarts('2026-11-23', '2026-11-30')).toEqual([]);
  });
});
