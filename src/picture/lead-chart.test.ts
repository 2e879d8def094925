import { describe, expect, it } from 'vitest';
import { leadChart } from './lead-chart.ts';

const base = { from: '2026-09-01', asOf: '2026-09-11', to: null, width: 100, height: 100 };
const point = (on: string, lead: number, needed: number | null = null) => ({ on, lead, needed });

describe('leadChart', () => {
  it.each([
    { name: 'nothing old enough yet: a level line to today', walk: [], lead: 'M0 50H100', above: '' },
    {
      name: 'a step up for B on its day',
      walk: [point('2026-09-06', 1)],
      lead: 'M0 50H50V45H100',
      above: '',
    },
    {
      name: 'a step down for A',
      walk: [point('2026-09-06', -1)],
      lead: 'M0 50H50V55H100',
      above: '',
    },
    {
      name: 'the line begins on the first day a lead could prove anything',
      walk: [point('2026-09-06', 1), point('2026-09-08', 1, 4)],
      lead: 'M0 50H50V45H70V45H100',
      above: 'M70 30H100',
    },
    {
      name: 'the line stays where it stood on a day without one of its own',
      walk: [point('2026-09-02', 0, 3), point('2026-09-06', 0, null)],
      lead: 'M0 50H10V50H50V50H100',
      above: 'M10 35H100',
    },
    {
      name: 'the line stays above a lead that proves nothing on its day',
      walk: [point('2026-09-02', 2, 3), point('2026-09-06', 3, null)],
      lead: 'M0 50H10V40H50V35H100',
      above: 'M10 35H50V30H100',
    },
    {
      name: 'the line lets a lead through that has proven it',
      walk: [point('2026-09-02', 3, 3), point('2026-09-06', 4, null)],
      lead: 'M0 50H10V35H50V30H100',
      above: 'M10 35H100',
    },
  ])('$name', ({ walk, lead, above }) => {
    const chart = leadChart({ ...base, walk });
    expect({ lead: chart.lead, above: chart.above }).toEqual({ lead, above });
  });

  it('mirrors the line for A', () =>
    expect(leadChart({ ...base, walk: [point('2026-09-08', 1, 4)] }).below).toBe('M70 70H100'));

  it.each([
    { name: 'ends with the day looked at where no plan is known', to: null, last: '2026-09-11' },
    { name: 'ends with the plan', to: '2026-09-15', last: '2026-09-15' },
    { name: 'shows four weeks of a plan that has only begun', to: '2027-09-15', last: '2026-09-29' },
  ])('$name', ({ to, last }) => expect(leadChart({ ...base, to, walk: [] }).last).toBe(last));

  it('never squeezes what is past under 45 in 100', () =>
    expect(leadChart({ ...base, asOf: '2026-12-10', to: '2027-09-15', walk: [] }).last).toBe('2027-04-11'));

  it.each([
    { name: 'small leads on a scale of 10', highest: 5, ticks: [-10, -5, 0, 5, 10], most: 10 },
    { name: 'larger ones with wider steps', highest: 22, ticks: [-20, -10, 0, 10, 20], most: 25 },
  ])('$name', ({ highest, ticks, most }) => {
    const chart = leadChart({ ...base, walk: [point('2026-09-06', 1, highest)] });
    expect({ ticks: chart.ticks, most: chart.most }).toEqual({ ticks, most });
  });

  it('stands on the day it began where it began today', () =>
    expect(leadChart({ ...base, asOf: base.from, walk: [] }).lead).toBe('M0 50H0'));
});
