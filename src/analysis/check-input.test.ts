import { describe, expect, it } from 'vitest';
import { checkInput } from './check-input.ts';

const event = { kind: 'screen', on: '2026-03-10' };
const application = { id: 'a', sentOn: '2026-03-02', events: [event] };
const input = { applications: [application], asOf: '2026-06-30' };
const check = (value: unknown) => () => checkInput(value);

describe('takes', () => {
  it.each([
    { name: 'the least there is', value: { applications: [], asOf: '2026-06-30' } },
    { name: 'an application without a day', value: { ...input, applications: [{ ...application, sentOn: null }] } },
    {
      name: 'an event without a day',
      value: { ...input, applications: [{ ...application, events: [{ ...event, on: null }] }] },
    },
    { name: 'fields it does not know', value: { ...input, applications: [{ ...application, mood: 'fine' }], more: 1 } },
    {
      name: 'everything',
      value: {
        ...input,
        seed: 3,
        outcomesRecorded: true,
        target: { offerBy: '2026-09-01', pacePerWeek: 0 },
        reference: [{ stage: 'offer', low: 0.1, high: 0.2, channel: 'board' }],
      },
    },
  ])('$name', ({ value }) => {
    expect(check(value)).not.toThrow();
  });
});

describe('refuses, naming the field', () => {
  const withApplication = (more: object) => ({
    ...input,
    applications: [application, { ...application, id: 'b', ...more }],
  });
  const withEvent = (more: object) => withApplication({ events: [event, { ...event, ...more }] });
  const withReference = (more: object) => ({ ...input, reference: [{ stage: 'offer', low: 0.1, high: 0.2, ...more }] });
  it.each([
    { value: null, message: 'the input: null is no object' },
    { value: { applications: [] }, message: 'asOf: is missing' },
    { value: { ...input, asOf: '30.6.2026' }, message: 'asOf: "30.6.2026" is no calendar day' },
    { value: { asOf: '2026-06-30' }, message: 'applications: is missing' },
    { value: { ...input, applications: {} }, message: 'applications: {} is no list' },
    { value: { ...input, applications: [7] }, message: 'applications[0]: 7 is no object' },
    { value: withApplication({ id: '' }), message: 'applications[1].id: "" is no text' },
    { value: withApplication({ id: 'a' }), message: 'applications[1].id: "a" is the id of an earlier application' },
    {
      value: withApplication({ sentOn: '2026-13-01' }),
      message: 'applications[1].sentOn: "2026-13-01" is no calendar day',
    },
    { value: withApplication({ sentOn: undefined }), message: 'applications[1].sentOn: is missing' },
    { value: withApplication({ postedOn: 'yesterday' }), message: 'applications[1].postedOn: "yesterday"' },
    {
      value: withApplication({ channel: 'pigeon' }),
      message: 'applications[1].channel: "pigeon" is none of direct, board',
    },
    { value: withApplication({ level: 3 }), message: 'applications[1].level: 3 is no text' },
    { value: withApplication({ events: null }), message: 'applications[1].events: null is no list' },
    {
      value: withEvent({ kind: 'ghosted' }),
      message: 'applications[1].events[1].kind: "ghosted" is none of submitted',
    },
    {
      value: withEvent({ on: '2026-02-30' }),
      message: 'applications[1].events[1].on: "2026-02-30" is no calendar day',
    },
    { value: withEvent({ learntOn: 5 }), message: 'applications[1].events[1].learntOn: 5 is no calendar day' },
    { value: withReference({ stage: 'applied' }), message: 'reference[0].stage: "applied" is none of response' },
    { value: withReference({ low: 0 }), message: 'reference[0].low: 0 is no rate' },
    { value: withReference({ high: 20 }), message: 'reference[0].high: 20 is no rate' },
    { value: withReference({ low: 0.3 }), message: 'reference[0].high: 0.2 is not above low, 0.3' },
    { value: { ...input, target: { offerBy: 'soon' } }, message: 'target.offerBy: "soon" is no calendar day' },
    {
      value: { ...input, target: { pacePerWeek: -1 } },
      message: 'target.pacePerWeek: -1 is no number of applications',
    },
    { value: { ...input, seed: 1.5 }, message: 'seed: 1.5 is no whole number' },
    { value: { ...input, outcomesRecorded: 'no' }, message: 'outcomesRecorded: "no" is neither true nor false' },
  ])('$message', ({ value, message }) => {
    expect(check(value)).toThrow(message);
  });
});
