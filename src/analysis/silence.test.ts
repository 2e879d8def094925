import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/day.ts';
import { fitFunnel } from './funnel.ts';
import { readJourney } from './journey.ts';
import type { AnalysedApplication } from './model.ts';
import { mixReference } from './reference.ts';
import { mayStillAnswer, readSilence } from './silence.ts';
import { AS_OF, madeUpSearch, ORDINARY_RATES } from './testing.ts';

const nobody = { response: {}, screen: {}, technical: {}, final: {}, offer: {} };
const ranges = Object.entries(mixReference(nobody)).map(([stage, range]) => ({ stage, ...range })) as never;
const settled = madeUpSearch({ applications: 120, days: 200, rates: ORDINARY_RATES }).applications.filter(
  ({ events }) => events.length > 0,
);

function silence(...open: readonly AnalysedApplication[]) {
  const journeys = [...settled, ...open].map((application) => readJourney(application, AS_OF));
  const all = readSilence(journeys, fitFunnel(journeys, ranges), 1);
  return open.map(({ id }) => all.find((each) => each.id === id));
}
const silent = (id: string, days: number | null): AnalysedApplication => ({
  id,
  sentOn: days === null ? null : addDays(AS_OF, -days),
  events: [],
});

describe('the two chances of a silent application', () => {
  it('fall with every day, the chance to go on staying below the chance to hear', () => {
    const found = silence(...[0, 3, 7, 14, 30, 60, 120].map((days) => silent(`s${days}`, days)));
    for (const [i, each] of found.entries()) {
      expect(each?.mayGoOn).toBeLessThan(each?.mayHear ?? 0);
      if (i === 0) continue;
      expect(each?.mayHear).toBeLessThan(found[i - 1]?.mayHear ?? 0);
    }
    expect(found[0]?.mayHear).toBeGreaterThan(0.3);
    expect(found.at(-1)?.mayHear).toBeLessThan(0.1);
  });

  it('say where it stands and how long it has been silent', () => {
    const [talked] = silence({
      id: 't',
      sentOn: addDays(AS_OF, -20),
      events: [{ kind: 'screen', on: addDays(AS_OF, -6) }],
    });
    expect(talked).toMatchObject({ id: 't', stage: 'technical', silentDays: 6 });
  });

  it('without a day it counts as fully aged: nothing more is expected', () => {
    expect(silence(silent('u', null))[0]).toMatchObject({ silentDays: null, mayHear: 0, mayGoOn: 0 });
  });

  it('does not list what is settled', () => {
    const [refused] = silence({ ...silent('r', 20), events: [{ kind: 'rejected', on: AS_OF }] });
    expect(refused).toBeUndefined();
  });
});

it.each([
  { mayHear: 0.1, expected: true },
  { mayHear: 0.099, expected: false },
])('may still answer at $mayHear: $expected', ({ mayHear, expected }) => {
  expect(mayStillAnswer({ id: 'a', stage: 'response', silentDays: 1, mayHear, mayGoOn: 0.01 })).toBe(expected);
});
