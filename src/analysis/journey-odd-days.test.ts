import { array, assert, constant, constantFrom, integer, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberToDay } from '../kernel/day.ts';
import { readJourney } from './journey.ts';
import { type AnalysedApplication, CHANNELS, EVENT_KINDS, STAGES, type TimelineEvent } from './model.ts';

const AS_OF = '2026-06-30';
const SENT = '2026-03-02';

type Told = [kind: TimelineEvent['kind'], on: string | null];
function sent(events: readonly Told[], more: Partial<AnalysedApplication> = {}): AnalysedApplication {
  return { id: 'a', sentOn: SENT, events: events.map(([kind, on]) => ({ kind, on })), ...more };
}
function shape(application: AnalysedApplication) {
  const { reached, state, steps } = readJourney(application, AS_OF);
  return { reached, state, steps: steps.map(({ stage, outcome, waitDays }) => `${stage} ${outcome} ${waitDays}`) };
}

describe('days that cannot be', () => {
  it.each([
    { name: 'an answer before it was sent', events: [['responded', '2026-02-01']], because: /before it was sent/ },
    { name: 'an answer after the last known day', events: [['responded', '2026-07-01']], because: /after the last/ },
  ] as { name: string; events: Told[]; because: RegExp }[])('$name: warned, counted without its day', (given) => {
    const journey = readJourney(sent(given.events), AS_OF);
    expect(journey.reached).toBe('response');
    expect(journey.steps[0]?.waitDays).toBeNull();
    expect(journey.warnings.map(({ because }) => because)).toEqual([expect.stringMatching(given.because)]);
    expect(journey.warnings[0]?.origin).toEqual({ application: 'a' });
  });

  it('an application sent after the last known day is warned and has no day', () => {
    const journey = readJourney(sent([], { sentOn: '2026-07-02' }), AS_OF);
    expect(journey.steps).toEqual([
      { stage: 'response', outcome: 'pending', enteredOn: null, waitDays: null, withinDays: null },
    ]);
    expect(journey.warnings).toHaveLength(1);
  });

  it('the day it was sent may stand in the timeline only', () => {
    expect(shape({ id: 'a', sentOn: null, events: [{ kind: 'submitted', on: SENT }] }).steps).toEqual([
      'response pending 120',
    ]);
  });
});

describe('whatever the timeline', () => {
  const day = option(integer({ min: 20_400, max: 20_640 }).map(numberToDay), { nil: null });
  const application = record({
    id: constant('a'),
    sentOn: day,
    channel: option(constantFrom(...CHANNELS), { nil: null }),
    events: array(record({ kind: constantFrom(...EVENT_KINDS), on: day }), { maxLength: 7 }),
  });

  it('steps follow each other, only the last is unsettled, and no wait is negative', () => {
    assert(
      property(application, (given) => {
        const { steps, reached, inbound } = readJourney(given, AS_OF);
        const ranks = steps.map(({ stage }) => STAGES.indexOf(stage));
        expect(ranks).toEqual(ranks.map((_, index) => index + (inbound ? 1 : 0)));
        expect(steps.slice(0, -1).every(({ outcome }) => outcome === 'advanced')).toBe(true);
        expect(steps.every(({ waitDays }) => waitDays === null || waitDays >= 0)).toBe(true);
        expect(steps.at(-1)?.outcome === 'advanced').toBe(reached === 'offer');
      }),
    );
  });

  it('the days on which steps were entered never run backwards', () => {
    assert(
      property(application, (given) => {
        const days = readJourney(given, AS_OF)
          .steps.map(({ enteredOn }) => enteredOn)
          .filter((on) => on !== null);
        expect(days).toEqual(days.toSorted());
      }),
    );
  });
});
