import { describe, expect, it } from 'vitest';
import { knownOn } from './known-on.ts';
import type { AnalysedApplication, AnalysisInput, TimelineEvent } from './model.ts';

const one = (sentOn: string | null, ...events: TimelineEvent[]): AnalysedApplication => ({ id: 'a', sentOn, events });
const search = (...applications: AnalysedApplication[]): AnalysisInput => ({
  applications,
  asOf: '2026-06-30',
  seed: 7,
});
/** The search goes on after the day it is looked at from. */
const LATER: AnalysedApplication = { id: 'later', sentOn: '2026-06-01', events: [] };
const on = (application: AnalysedApplication, day: string) =>
  knownOn(search(application, LATER), day).applications.find(({ id }) => id === 'a');

it('leaves the last day, and any later one, as it is', () => {
  const input = search(one('2026-03-02', { kind: 'rejected', on: null }));
  expect(knownOn(input, '2026-06-30')).toBe(input);
  expect(knownOn(input, '2027-01-01')).toBe(input);
});

it('moves the last day back and keeps everything else', () => {
  expect(knownOn(search(), '2026-04-01')).toEqual({ applications: [], asOf: '2026-04-01', seed: 7 });
});

describe('an application', () => {
  it.each([
    { name: 'sent that day is known', sentOn: '2026-04-01', known: true },
    { name: 'sent the day after is not', sentOn: '2026-04-02', known: false },
    { name: 'without any day is not', sentOn: null, known: false },
  ])('$name', ({ sentOn, known }) => {
    expect(on(one(sentOn), '2026-04-01') !== undefined).toBe(known);
  });

  it('without a sent day is known once something of it is', () => {
    const application = one(null, { kind: 'screen', on: '2026-04-01' });
    expect(on(application, '2026-04-01')).toEqual(application);
    expect(on(application, '2026-03-31')).toBeUndefined();
  });
});

describe('an event', () => {
  it.each([
    { name: 'of that day is known', event: { on: '2026-04-01' }, known: true },
    { name: 'of a later day is not', event: { on: '2026-04-02' }, known: false },
    { name: 'learnt later is not', event: { on: '2026-03-20', learntOn: '2026-04-02' }, known: false },
    { name: 'learnt by then is', event: { on: '2026-03-20', learntOn: '2026-04-01' }, known: true },
    {
      name: 'learnt by then that is for later is not',
      event: { on: '2026-04-09', learntOn: '2026-04-01' },
      known: false,
    },
    { name: 'without a day but learnt by then is', event: { on: null, learntOn: '2026-04-01' }, known: true },
    { name: 'without any day is not', event: { on: null }, known: false },
    { name: 'with only the day it was held', event: { on: null, heldOn: '2026-03-30' }, known: true },
  ])('$name', ({ event, known }) => {
    const application = one('2026-03-02', { kind: 'screen', ...event });
    expect(on(application, '2026-04-01')?.events).toHaveLength(known ? 1 : 0);
  });

  it('held later is still only planned', () => {
    const application = one('2026-03-02', { kind: 'screen', on: '2026-03-30', heldOn: '2026-04-08' });
    expect(on(application, '2026-04-01')?.events).toEqual([
      { kind: 'screen', on: '2026-03-30', plannedOn: '2026-04-08' },
    ]);
  });
});

describe('from the last day anything was recorded', () => {
  const undated = one('2026-03-02', { kind: 'interview', on: null }, { kind: 'rejected', on: '2026-04-01' });

  it.each([
    { name: 'that day keeps what has no day', day: '2026-04-01', events: 2 },
    { name: 'a day after it as well', day: '2026-05-01', events: 2 },
    { name: 'the day before it leaves out both', day: '2026-03-31', events: 0 },
  ])('$name', ({ day, events }) => {
    expect(knownOn(search(undated), day).applications[0]?.events).toHaveLength(events);
  });

  it('keeps an application without any day', () => {
    expect(knownOn(search(undated, { ...one(null), id: 'b' }), '2026-04-01').applications).toHaveLength(2);
  });

  it('leaves out what was learnt later all the same', () => {
    const told = one('2026-03-02', { kind: 'rejected', on: '2026-03-20', learntOn: '2026-04-05' });
    expect(knownOn(search(told), '2026-03-20').applications[0]?.events).toHaveLength(0);
  });
});

it('refuses a day that is none', () => {
  expect(() => knownOn(search(), '2026-02-30')).toThrow('asOf: "2026-02-30" is no calendar day');
});
