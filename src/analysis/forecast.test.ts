import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/day.ts';
import { forecastOffers } from './forecast.ts';
import { fitFunnel } from './funnel.ts';
import { readJourney } from './journey.ts';
import type { AnalysedApplication, AnalysisInput } from './model.ts';
import { mixReference } from './reference.ts';
import { AS_OF, madeUpSearch, ORDINARY_RATES } from './testing.ts';

const nobody = { response: {}, screen: {}, technical: {}, final: {}, offer: {} };
const ranges = Object.entries(mixReference(nobody)).map(([stage, range]) => ({ stage, ...range })) as never;

function forecasting(applications: readonly AnalysedApplication[], target?: AnalysisInput['target'], seed = 1) {
  const journeys = applications.map((application) => readJourney(application, AS_OF));
  const given = { asOf: AS_OF, seed, ...(target ? { target } : {}) };
  return forecastOffers(fitFunnel(journeys, ranges, { seed }), journeys, given);
}
function forecast(...given: Parameters<typeof forecasting>) {
  const found = forecasting(...given);
  if (found === null) throw new Error('no forecast');
  return found.forecast;
}
const ordinary = madeUpSearch({ applications: 120, days: 84, rates: ORDINARY_RATES }).applications;
const finalRound = (id: string, daysAgo: number): AnalysedApplication => ({
  id,
  sentOn: addDays(AS_OF, -daysAgo - 30),
  events: (['responded', 'screen', 'technical', 'final'] as const).map((kind, i) => ({
    kind,
    on: addDays(AS_OF, -daysAgo - 3 * (3 - i)),
  })),
});

describe('forecast', () => {
  it('is null where nothing is dated', () => {
    expect(forecasting([{ id: 'a', sentOn: null, events: [] }])).toBeNull();
    expect(forecasting([])).toBeNull();
  });

  it('reaches a target day centuries away without a point for each of its weeks', () => {
    const { by, points } = forecast(ordinary, { offerBy: '9999-12-31' });
    expect(by).toBe('9999-12-31');
    expect(points.length).toBeLessThanOrEqual(104);
    expect(points.at(-1)?.on).toBe(by);
    expect(forecast(ordinary, { offerBy: addDays(AS_OF, 700) }).points).toHaveLength(100);
  });

  it('looks 12 weeks ahead, or to the target day, or 12 weeks where that has passed', () => {
    expect(forecast(ordinary).by).toBe(addDays(AS_OF, 84));
    expect(forecast(ordinary, { offerBy: '2027-03-01' }).by).toBe('2027-03-01');
    expect(forecast(ordinary, { offerBy: AS_OF }).by).toBe(addDays(AS_OF, 84));
  });

  it('ends its weekly points on the day, each inside its interval and none below the one before', () => {
    const { points, by } = forecast(ordinary, { offerBy: addDays(AS_OF, 30) });
    expect(points.map(({ on }) => on)).toEqual([7, 14, 21, 28, 30].map((days) => addDays(AS_OF, days)));
    expect(points.at(-1)?.on).toBe(by);
    for (const { probability, low, high } of points) {
      expect(low).toBeLessThanOrEqual(probability);
      expect(probability).toBeLessThanOrEqual(high);
    }
    expect(points.map(({ probability }) => probability)).toEqual(
      points.map(({ probability }) => probability).toSorted(),
    );
  });

  it.each([
    { name: 'mean of the last four weeks', daysAgo: [0, 27, 27, 28, 60], pace: 0.8 },
    { name: 'of a search of two weeks, over two weeks', daysAgo: [0, 3, 8, 13], pace: 2 },
    { name: 'of a search of one day, over a week', daysAgo: [0, 0, 0], pace: 3 },
    { name: 'of one long silent, none', daysAgo: [90, 91], pace: 0 },
  ])('takes the pace: $name', ({ daysAgo, pace }) => {
    const applications = daysAgo.map((ago, i) => ({ id: `a${i}`, sentOn: addDays(AS_OF, -ago), events: [] }));
    expect(forecast(applications).pacePerWeek).toBe(pace);
  });

  it('does not count what recruiters began as pace', () => {
    const inbound = [{ id: 'i', sentOn: AS_OF, channel: 'inbound', events: [] } as const];
    expect(forecast(inbound).pacePerWeek).toBe(0);
  });

  it('rises with the pace, and from what is open at none', () => {
    const { whatIf, fromOpen } = forecast(ordinary);
    const paces = whatIf.filter(({ pacePerWeek }) => pacePerWeek !== undefined).map(({ probability }) => probability);
    expect(paces).toEqual(paces.toSorted());
    expect(paces[0]).toBeCloseTo(fromOpen, 10);
    expect(paces.length).toBeGreaterThan(5);
  });

  it('a mended step never lowers the chance, and every step is asked', () => {
    const { whatIf, points } = forecast(ordinary);
    const mended = whatIf.filter(({ stage }) => stage !== undefined);
    expect(mended.map(({ stage }) => stage)).toEqual(['response', 'screen', 'technical', 'final', 'offer']);
    for (const { probability } of mended) expect(probability).toBeGreaterThanOrEqual(points.at(-1)?.probability ?? 1);
  });

  it('knows that an open final round is worth more than a letter, and a fresh one more than an old one', () => {
    const at = (application: AnalysedApplication) => forecast([application], { pacePerWeek: 0 }).fromOpen;
    const letter = at({ id: 'a', sentOn: addDays(AS_OF, -2), events: [] });
    expect(at(finalRound('a', 1))).toBeGreaterThan(10 * letter);
    expect(at(finalRound('a', 1))).toBeGreaterThan(2 * at(finalRound('a', 60)));
    expect(at(finalRound('a', 1))).toBeLessThan(0.6);
  });

  it('adds independent chances: two open final rounds are not twice one', () => {
    const at = (count: number) =>
      forecast(
        Array.from({ length: count }, (_, i) => finalRound(`f${i}`, 2)),
        { pacePerWeek: 0 },
      ).fromOpen;
    expect(at(2)).toBeGreaterThan(at(1));
    expect(at(2)).toBeLessThan(2 * at(1));
    expect(at(40)).toBeLessThanOrEqual(1);
  });

  it('needs more for nine in ten than for an even chance, and none once enough is open', () => {
    const { needed } = forecast(ordinary);
    expect(needed?.half.low).toBeLessThan(needed?.half.high ?? 0);
    expect(needed?.nineInTen.low).toBeGreaterThan(needed?.half.low ?? 0);
    const many = Array.from({ length: 60 }, (_, i) => finalRound(`f${i}`, 2));
    expect(forecast(many).needed?.half).toEqual({ low: 0, high: 0 });
  });

  it('has fifty dots that agree with the chances, the last ones later than two years', () => {
    const { dots, points } = forecast(ordinary, { pacePerWeek: 2 });
    const by = points.at(-1);
    expect(dots).toHaveLength(50);
    const sooner = dots.filter((day) => day !== null && day <= (by?.on ?? '')).length;
    expect(Math.abs(sooner / 50 - (by?.probability ?? 0))).toBeLessThanOrEqual(0.03);
    expect(forecast(ordinary.slice(0, 2), { pacePerWeek: 0 }).dots.at(-1)).toBeNull();
  });

  it('gives the same twice', () => {
    expect(forecast(ordinary)).toEqual(forecast(ordinary));
  });

  it('does not depend on the order of the applications', () => {
    const turned = forecast(ordinary.toReversed());
    expect(turned.points.at(-1)?.probability).toBeCloseTo(forecast(ordinary).points.at(-1)?.probability ?? 0, 10);
  });

  it('gains nothing from a change that changes nothing', () => {
    const gain = forecasting(ordinary)?.gainOf({ responseFactor: 1 });
    expect(gain).toEqual({ estimate: 0, low: 0, high: 0 });
    expect(forecasting(ordinary)?.gainOf({ responseFactor: 2 }).estimate).toBeGreaterThan(0);
  });
});
