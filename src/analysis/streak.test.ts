import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/day.ts';
import { fitFunnel } from './funnel.ts';
import { readJourney } from './journey.ts';
import type { AnalysedApplication, EventKind } from './model.ts';
import { mixReference } from './reference.ts';
import { readStreak } from './streak.ts';
import { AS_OF, madeUpSearch, ORDINARY_RATES } from './testing.ts';

const nobody = { response: {}, screen: {}, technical: {}, final: {}, offer: {} };
const ranges = Object.entries(mixReference(nobody)).map(([stage, range]) => ({ stage, ...range })) as never;

function streak(applications: readonly AnalysedApplication[]) {
  const journeys = applications.map((application) => readJourney(application, AS_OF));
  return readStreak(journeys, fitFunnel(journeys, ranges), { asOf: AS_OF, seed: 1 });
}
function sent(id: string, ago: number, ...happened: readonly [EventKind, number | null][]): AnalysedApplication {
  const events = happened.map(([kind, day]) => ({ kind, on: day === null ? null : addDays(AS_OF, -day) }));
  return { id, sentOn: addDays(AS_OF, -ago), events };
}

describe('the present stretch', () => {
  it.each([
    { name: 'since the first was sent', search: [sent('a', 30), sent('b', 10)], days: 30 },
    { name: 'since the last step forward', search: [sent('a', 30, ['responded', 12]), sent('b', 10)], days: 12 },
    { name: 'a step today', search: [sent('a', 30, ['responded', 0])], days: 0 },
    { name: 'a refusal is no step forward', search: [sent('a', 30, ['rejected', 12]), sent('b', 40)], days: 40 },
    { name: 'an offer is one', search: [sent('a', 30, ['responded', 20], ['offer', 5]), sent('b', 40)], days: 5 },
    {
      name: 'a time in which nothing was out does not count',
      search: [sent('a', 90, ['rejected', 80]), sent('b', 20)],
      days: 20,
    },
    { name: 'where nothing is out there is none', search: [sent('a', 30, ['rejected', 12])], days: null },
    { name: 'where nothing is dated there is none', search: [{ id: 'a', sentOn: null, events: [] }], days: null },
    {
      name: 'a step on an unknown day may lie inside it',
      search: [sent('a', 30, ['responded', null]), sent('b', 40)],
      days: null,
    },
    {
      name: 'a step on an unknown day before the last one does no harm',
      search: [sent('a', 30, ['responded', null], ['screen', 20]), sent('b', 40, ['responded', 15])],
      days: 15,
    },
  ] as { name: string; search: AnalysedApplication[]; days: number | null }[])('$name', ({ search, days }) => {
    const found = streak(search);
    expect(found?.days ?? null).toBe(days);
    if (found !== null) expect(found.since).toBe(addDays(AS_OF, -found.days));
  });
});

describe('how often a search like it has one', () => {
  const search = madeUpSearch({ applications: 100, days: 120, rates: ORDINARY_RATES, seed: 3 }).applications;

  it('is a chance, with fifty lengths in order, none longer than the search', () => {
    const found = streak(search);
    expect(found?.probability).toBeGreaterThan(0);
    expect(found?.probability).toBeLessThanOrEqual(1);
    expect(found?.longest).toHaveLength(50);
    expect(found?.longest).toEqual(found?.longest.toSorted((a, b) => a - b));
    expect(found?.longest.at(-1)).toBeLessThanOrEqual(120);
  });

  it('agrees with its own lengths', () => {
    const found = streak(search);
    const share = (found?.longest.filter((length) => length >= (found?.days ?? 0)).length ?? 0) / 50;
    expect(Math.abs(share - (found?.probability ?? 0))).toBeLessThanOrEqual(0.03);
  });

  it('is rarer where answers are frequent', () => {
    const answered = madeUpSearch({
      applications: 100,
      days: 120,
      rates: [0.5, 0.9, 0.6, 0.5, 0.3],
      seed: 3,
    }).applications;
    const middle = (lengths: readonly number[] | undefined) => lengths?.[25] ?? 0;
    expect(middle(streak(answered)?.longest)).toBeLessThan(middle(streak(search)?.longest));
  });

  it('gives the same twice', () => {
    expect(streak(search)).toEqual(streak(search));
  });
});
