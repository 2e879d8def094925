import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../analysis/report.ts';
import { chanceOn } from './forecast-reading.ts';

const forecast = (given: Partial<Forecast>): Forecast => ({
  pacePerWeek: 9,
  by: '2026-01-29',
  points: [
    { on: '2026-01-15', probability: 0.2, low: 0.1, high: 0.3 },
    { on: '2026-01-29', probability: 0.4, low: 0.2, high: 0.6 },
  ],
  needed: null,
  fromOpen: 0.1,
  dots: ['2026-01-10', '2026-02-10', null, null],
  whatIf: [],
  ...given,
});

describe('chanceOn', () => {
  it.each([
    { name: 'today nothing has come yet', day: '2026-01-01', chance: 0 },
    { name: 'half way to the first point', day: '2026-01-08', chance: 0.1 },
    { name: 'on a point', day: '2026-01-15', chance: 0.2 },
    { name: 'between two points', day: '2026-01-22', chance: 0.3 },
    { name: 'past the last point the dots tell', day: '2026-03-01', chance: 0.5 },
    { name: 'past the last point it never falls', day: '2026-01-30', chance: 0.4 },
  ])('$name', ({ day, chance }) => expect(chanceOn(forecast({}), '2026-01-01', day)).toBeCloseTo(chance));
});
