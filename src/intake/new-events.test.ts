import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EventKind } from '../analysis/model.ts';
import { newEvents, type RecordedEvent } from './new-events.ts';

const read = (kind: EventKind, on: string | null = null) => ({ kind, on });
const had = (kind: EventKind, on: string | null = null, holds = true): RecordedEvent => ({
  id: `${kind} ${on}`,
  kind,
  on,
  holds,
});

it.each([
  { name: 'the same', recorded: [had('screen', '2026-03-09')], events: [read('screen', '2026-03-09')], news: [] },
  {
    name: 'one more step',
    recorded: [had('screen', '2026-03-09')],
    events: [read('screen', '2026-03-09'), read('final')],
    news: ['add final null'],
  },
  {
    name: 'a second round',
    recorded: [had('technical', '2026-03-09')],
    events: [read('technical', '2026-03-09'), read('technical', '2026-03-16')],
    news: ['add technical 2026-03-16'],
  },
  { name: 'the same without its day', recorded: [had('screen', '2026-03-09')], events: [read('screen')], news: [] },
  {
    name: 'a day for what had none',
    recorded: [had('screen')],
    events: [read('screen', '2026-03-09')],
    news: ['date screen 2026-03-09'],
  },
  {
    name: 'what was retracted',
    recorded: [had('offer', '2026-03-09', false)],
    events: [read('offer', '2026-03-09')],
    news: [],
  },
  {
    name: 'a retracted one without a day is not dated again',
    recorded: [had('offer', null, false)],
    events: [read('offer', '2026-03-09')],
    news: ['add offer 2026-03-09'],
  },
  {
    name: 'another day of a rejection',
    recorded: [had('rejected', '2026-03-09')],
    events: [read('rejected', '2026-03-10')],
    news: ['conflict rejected 2026-03-10'],
  },
  {
    name: 'a second rejection that the file tells of',
    recorded: [had('rejected', '2026-03-09')],
    events: [read('rejected', '2026-03-09'), read('rejected', '2026-04-10')],
    news: ['add rejected 2026-04-10'],
  },
  {
    name: 'one day for two that had none',
    recorded: [had('technical'), had('technical')],
    events: [read('technical', '2026-03-09'), read('technical')],
    news: ['date technical 2026-03-09'],
  },
])('$name', ({ recorded, events, news }) => {
  const { added, dated, conflicts } = newEvents(events, recorded);
  const told = [
    ...added.map((event) => ['add', event] as const),
    ...dated.map(({ event }) => ['date', event] as const),
    ...conflicts.map(({ event }) => ['conflict', event] as const),
  ];
  expect(told.map(([what, { kind, on }]) => `${what} ${kind} ${on}`)).toEqual(news);
});

it('finds nothing new in what it added itself', () => {
  const event = fc.record({
    kind: fc.constantFrom<EventKind>('screen', 'rejected', 'submitted'),
    on: fc.constantFrom(null, '2026-03-02', '2026-03-09'),
  });
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const recorded = events.map((one, at) => ({ ...one, id: `${at}`, holds: true }));
      expect(newEvents(events, recorded)).toEqual({ added: [], dated: [], conflicts: [] });
    }),
  );
});
