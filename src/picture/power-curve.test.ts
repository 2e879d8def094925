import { describe, expect, it } from 'vitest';
import { chanceAt, powerCurve } from './power-curve.ts';

const frame = { from: '2026-11-01', to: '2026-11-11', width: 100, height: 200 };
const points = [
  { on: '2026-11-03', chance: 0.1 },
  { on: '2026-11-05', chance: 0.5 },
  { on: '2026-12-01', chance: 0.9 },
];

describe('powerCurve', () => {
  it('begins with no chance today and leaves out what lies beyond the frame', () =>
    expect(powerCurve(points, frame)).toBe('M0 200L20 180L40 100'));
  it('begins with its own point where it has one for today', () =>
    expect(powerCurve([{ on: '2026-11-01', chance: 1 }], frame)).toBe('M0 0'));
  it('is a lone start where there is nothing', () => expect(powerCurve([], frame)).toBe('M0 200'));
});

describe('chanceAt', () => {
  it.each([
    { name: 'before the first', day: '2026-11-02', chance: 0 },
    { name: 'on a point', day: '2026-11-03', chance: 0.1 },
    { name: 'between two', day: '2026-11-04', chance: 0.3 },
    { name: 'after the last', day: '2027-01-01', chance: 0.9 },
  ])('$name: $chance', ({ day, chance }) => expect(chanceAt(points, day)).toBeCloseTo(chance));
});
