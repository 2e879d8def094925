import { describe, expect, it } from 'vitest';
import { readJourney } from './journey.ts';
import type { AnalysedApplication, TimelineEvent } from './model.ts';

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

describe('how far it came and how long it took', () => {
  it.each([
    { name: 'nothing but sent: open, and waiting since', events: [], expected: ['response pending 120'] },
    {
      name: 'an automatic receipt is no response',
      events: [['acknowledged', '2026-03-03']],
      expected: ['response pending 120'],
    },
    {
      name: 'a refusal without a conversation ends it at applied',
      events: [['rejected', '2026-03-12']],
      expected: ['response rejected 10'],
    },
    {
      name: 'a response waits for a conversation',
      events: [['responded', '2026-03-09']],
      expected: ['response advanced 7', 'screen pending 113'],
    },
    {
      name: 'a test before any conversation is a response',
      events: [['assessment', '2026-03-09']],
      expected: ['response advanced 7', 'screen pending 113'],
    },
    {
      name: 'a take-home after a conversation belongs to the technical round',
      events: [
        ['screen', '2026-03-09'],
        ['assessment', '2026-03-14'],
      ],
      expected: ['response advanced 7', 'screen advanced null', 'technical advanced 5', 'final pending 108'],
    },
    {
      name: 'straight to the technical round passes what it skipped, without a delay there',
      events: [['technical', '2026-03-12']],
      expected: ['response advanced 10', 'screen advanced null', 'technical advanced null', 'final pending 110'],
    },
    {
      name: 'an interview whose stage nobody said is at least a screen',
      events: [['interview', '2026-03-12']],
      expected: ['response advanced 10', 'screen advanced null', 'technical pending 110'],
    },
    {
      name: 'all the way',
      events: [
        ['responded', '2026-03-04'],
        ['screen', '2026-03-06'],
        ['technical', '2026-03-10'],
        ['final', '2026-03-20'],
        ['offer', '2026-03-21'],
      ],
      expected: [
        'response advanced 2',
        'screen advanced 2',
        'technical advanced 4',
        'final advanced 10',
        'offer advanced 1',
      ],
    },
    {
      name: 'a response written down after the round it led to was there no later than that round',
      events: [
        ['technical', '2026-03-10'],
        ['responded', '2026-04-20'],
      ],
      expected: ['response advanced 8', 'screen advanced null', 'technical advanced null', 'final pending 112'],
    },
    {
      name: 'a second talk at the same stage does not move the day it was entered',
      events: [
        ['screen', '2026-03-20'],
        ['screen', '2026-03-09'],
      ],
      expected: ['response advanced 7', 'screen advanced null', 'technical pending 113'],
    },
    {
      name: 'a step without a day counts for the stage, and waits at most since the last known day',
      events: [['screen', null]],
      expected: ['response advanced null', 'screen advanced null', 'technical pending 120'],
    },
  ] as { name: string; events: Told[]; expected: string[] }[])('$name', ({ events, expected }) => {
    expect(shape(sent(events)).steps).toEqual(expected);
  });

  it('takes the day it was held where the invitation has none', () => {
    const events = [{ kind: 'screen', on: null, heldOn: '2026-03-12' } as const];
    expect(shape({ id: 'a', sentOn: SENT, events }).steps[0]).toBe('response advanced 10');
  });

  it('does not take a planned day for one on which something happened', () => {
    const events = [{ kind: 'screen', on: null, plannedOn: '2026-03-12' } as const];
    expect(shape({ id: 'a', sentOn: SENT, events }).steps[0]).toBe('response advanced null');
  });
});

describe('where it stands', () => {
  it.each([
    { name: 'nothing heard', events: [], state: 'open', last: 'response pending' },
    { name: 'refused', events: [['rejected', '2026-03-12']], state: 'rejected', last: 'response rejected' },
    {
      name: 'refused on a day nobody noted',
      events: [['rejected', null]],
      state: 'rejected',
      last: 'response rejected',
    },
    {
      name: 'an invitation after a refusal reopens it',
      events: [
        ['rejected', '2026-03-12'],
        ['screen', '2026-03-20'],
      ],
      state: 'open',
      last: 'technical pending',
    },
    {
      name: 'an invitation without a day does not',
      events: [
        ['rejected', '2026-03-12'],
        ['screen', null],
      ],
      state: 'rejected',
      last: 'technical rejected',
    },
    {
      name: 'the same day does not, whatever the order',
      events: [
        ['rejected', '2026-03-12'],
        ['screen', '2026-03-12'],
      ],
      state: 'rejected',
      last: 'technical rejected',
    },
    {
      name: 'refused, reopened, refused again',
      events: [
        ['rejected', '2026-03-12'],
        ['screen', '2026-03-20'],
        ['rejected', '2026-04-02'],
      ],
      state: 'rejected',
      last: 'technical rejected',
    },
    {
      name: 'a refusal after the person withdrew is no failure',
      events: [
        ['withdrawn', '2026-03-12'],
        ['rejected', '2026-04-02'],
      ],
      state: 'withdrawn',
      last: 'response withdrawn',
    },
    {
      name: 'an advert by the recruiter after a refusal does not reopen it',
      events: [
        ['responded', '2026-03-04'],
        ['rejected', '2026-03-12'],
        ['outreach', '2026-05-01'],
      ],
      state: 'rejected',
      last: 'screen rejected',
    },
    {
      name: 'feedback and notes after a refusal do not reopen it',
      events: [
        ['rejected', '2026-03-12'],
        ['feedback-received', '2026-03-14'],
        ['note', '2026-03-15'],
      ],
      state: 'rejected',
      last: 'response rejected',
    },
    { name: 'an offer stands', events: [['offer', '2026-04-02']], state: 'offer', last: 'offer advanced' },
    {
      name: 'an offer declined',
      events: [
        ['offer', '2026-04-02'],
        ['declined', '2026-04-05'],
      ],
      state: 'declined',
      last: 'offer advanced',
    },
    {
      name: 'accepted after asking for more time, told in any order',
      events: [
        ['accepted', '2026-04-09'],
        ['declined', '2026-04-05'],
      ],
      state: 'accepted',
      last: 'offer advanced',
    },
    {
      name: 'accepted, then declined after all',
      events: [
        ['declined', '2026-04-09'],
        ['accepted', '2026-04-05'],
      ],
      state: 'declined',
      last: 'offer advanced',
    },
    {
      name: 'accepted implies the offer',
      events: [['accepted', '2026-04-05']],
      state: 'accepted',
      last: 'offer advanced',
    },
    {
      name: 'an offer taken back stays an offer reached',
      events: [
        ['offer', '2026-04-02'],
        ['rejected', '2026-04-09'],
      ],
      state: 'rejected',
      last: 'offer advanced',
    },
  ] as { name: string; events: Told[]; state: string; last: string }[])('$name', ({ events, state, last }) => {
    const seen = shape(sent(events));
    expect(seen.state).toBe(state);
    expect(seen.steps.at(-1)).toMatch(new RegExp(`^${last} `));
  });
});

describe('who wrote first', () => {
  it.each([
    { name: 'the channel says so', more: { channel: 'inbound' }, events: [], inbound: true },
    { name: 'a message before anything was sent', more: {}, events: [['outreach', '2026-02-20']], inbound: true },
    {
      name: 'a message after it was sent is an answer',
      more: {},
      events: [['outreach', '2026-03-20']],
      inbound: false,
    },
    { name: 'sent the same day, channel unknown', more: {}, events: [['outreach', SENT]], inbound: true },
    { name: 'sent the same day on a board', more: { channel: 'board' }, events: [['outreach', SENT]], inbound: false },
    { name: 'a message on no known day, channel unknown', more: {}, events: [['outreach', null]], inbound: true },
    { name: 'nobody', more: { channel: 'recruiter' }, events: [], inbound: false },
  ] as { name: string; more: Partial<AnalysedApplication>; events: Told[]; inbound: boolean }[])(
    '$name',
    ({ more, events, inbound }) => {
      const journey = readJourney(sent(events, more), AS_OF);
      expect(journey.inbound).toBe(inbound);
      expect(journey.steps[0]?.stage).toBe(inbound ? 'screen' : 'response');
    },
  );

  it('counts an inbound one from the message on', () => {
    const seen = shape(
      sent([
        ['outreach', '2026-02-20'],
        ['screen', '2026-03-02'],
      ]),
    );
    expect(seen.steps).toEqual(['screen advanced 10', 'technical pending 120']);
  });
});
