import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/day.ts';
import { planOutlook } from './plan-outlook.ts';
import type { PlanGiven } from './plan-outlook-model.ts';

const rate = (estimate: number) => ({ estimate, low: estimate * 0.6, high: Math.min(0.98, estimate * 1.5) });
const plan: PlanGiven = {
  metric: 'response',
  rateA: rate(0.08),
  gain: 0.08,
  pacePerWeek: 10,
  startsOn: '2026-11-23',
  horizon: 390,
};
const look = (more: Partial<PlanGiven> = {}) => planOutlook({ ...plan, ...more });

describe('what a plan can tell', () => {
  it('says when the last one is old enough, and how the chance grows until then', () => {
    const { answersBy, chanceByWeek, chanceIfGain, horizon } = look();
    expect(answersBy).toBe(addDays('2026-11-23', 39 * 7 + 30));
    expect(chanceByWeek.at(-1)).toMatchObject({ applications: horizon, chance: chanceIfGain });
    expect(chanceByWeek[3]).toMatchObject({ week: 4, on: '2026-12-21', applications: 40, chance: 0 });
  });

  it.each([
    { name: 'a pace of one in twenty years', more: { pacePerWeek: 0.001, horizon: 5000 }, says: '2126' },
    { name: 'the quickest pace there is', more: { pacePerWeek: 1000, horizon: 5000 }, says: '2027' },
    { name: 'a gain beyond all', more: { gain: 0.99 }, says: 'B brings 95 in 100' },
  ])('stays within what can be: $name', ({ more, says }) => expect(look(more).sentence).toContain(says));

  it('finds differences it has a chance of eight in ten for, and one in two', () => {
    const { smallest, smallestHalf, rateA } = look();
    expect(look({ gain: (smallest as number) - rateA.estimate }).chanceIfGain).toBeCloseTo(0.8, 1);
    expect(look({ gain: (smallestHalf as number) - rateA.estimate }).chanceIfGain).toBeCloseTo(0.5, 1);
  });

  it('says how many applications it takes', () => {
    const { half, nineInTen } = look().applicationsNeeded;
    expect(look({ horizon: half }).chanceIfGain).toBeGreaterThanOrEqual(0.5);
    expect(look({ horizon: half }).chanceIfGain).toBeLessThan(0.54);
    expect(look({ horizon: nineInTen }).chanceIfGain).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    { name: 'a doubling over 390', more: {}, cannot: false, words: 'by 22 September 2027 has a chance of 6 in 10' },
    {
      name: 'the same over 120',
      more: { horizon: 120 },
      cannot: true,
      words: 'will hardly answer before 17 March 2027',
    },
    { name: 'asked for by new year', more: { by: '2026-12-31' }, cannot: true, words: 'before 31 December' },
    {
      name: 'asked for before any is old enough',
      more: { by: '2026-12-01', horizon: null },
      cannot: true,
      words: '0 in 100',
    },
    { name: 'no difference at all', more: { gain: 0 }, cannot: true, words: 'nothing to prove' },
    { name: 'A hoped to be worse than nothing', more: { gain: -0.5 }, cannot: false, words: '0 in 100 in place of 8' },
  ])('of $name, in words', ({ more, cannot, words }) => {
    const { cannotAnswer, sentence } = look(more);
    expect(sentence).toContain(words);
    expect(cannotAnswer).toBe(cannot);
  });

  it('names what would answer by the same day', () => {
    const { alternatives, sentence } = look({
      metric: 'screen',
      rateA: rate(0.06),
      gain: 0.06,
      horizon: null,
      by: '2027-03-01',
      pacePerWeek: 12,
      otherRates: { response: rate(0.2) },
      everything: { rateA: rate(0.06), pacePerWeek: 30 },
    });
    expect(alternatives.map(({ kind }) => kind).toSorted()).toEqual(['bolder', 'higher-rate-metric', 'pooled']);
    expect(sentence).toMatch(/would, more likely than not|It may still help to decide/);
    for (const { chance, sentence: words } of alternatives) {
      expect(chance).toBeGreaterThan(0.05);
      expect(words.endsWith('.')).toBe(true);
    }
  });

  it('offers pairs only to those that do not draw them', () => {
    const kinds = (inPairs: boolean) =>
      look({ inPairs, horizon: 200, rateA: rate(0.3), gain: 0.2 }).alternatives.map(({ kind }) => kind);
    expect(kinds(false)).toContain('pairs');
    expect(kinds(true)).not.toContain('pairs');
  });

  it.each([
    { name: 'no rate', more: { rateA: { estimate: 0, low: 0, high: 0.1 } }, where: 'rateA' },
    { name: 'no pace', more: { pacePerWeek: 0 }, where: 'pacePerWeek' },
    { name: 'half an application', more: { horizon: 1.5 }, where: 'horizon' },
    { name: 'no gain', more: { gain: Number.NaN }, where: 'gain' },
  ])('refuses $name', ({ more, where }) => {
    expect(() => look(more)).toThrow(where);
  });

  it('holds for any plan: chances are chances, never fall with time, and are the same when asked again', () => {
    const any = fc.record({
      metric: fc.constantFrom('response' as const, 'offer' as const),
      rateA: fc.double({ min: 0.005, max: 0.9, noNaN: true }).map(rate),
      gain: fc.double({ min: -0.5, max: 0.9, noNaN: true }),
      pacePerWeek: fc.double({ min: 0.2, max: 60, noNaN: true }),
      horizon: fc.option(fc.integer({ min: 1, max: 2_000 })),
      by: fc.option(fc.constantFrom('2026-11-01', '2027-03-01', '2028-01-01')),
      inPairs: fc.boolean(),
    });
    fc.assert(
      fc.property(any, (given) => {
        const outlook = look(given);
        expect(look(given)).toEqual(outlook);
        const chances = [0, ...outlook.chanceByWeek.map(({ chance }) => chance)];
        expect(chances).toEqual(chances.toSorted((one, other) => one - other));
        for (const chance of [...chances, outlook.chanceOfProof, outlook.chanceInTime, outlook.chanceIfGain]) {
          expect(chance >= 0 && chance <= 1).toBe(true);
        }
        expect(outlook.chanceInTime).toBeLessThanOrEqual(outlook.chanceIfGain);
      }),
      { numRuns: 40 },
    );
  });
});
