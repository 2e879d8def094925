import { expect, it } from 'vitest';
import { holdingEvents, inOrderOfDays, type TimelineRow } from './timeline.ts';

let place = 0;
/** An event recorded after those before it. */
function event(id: string, on_day: string | null, more: Partial<TimelineRow> = {}): TimelineRow {
  const empty = { held_on: null, planned_on: null, learnt_on: null, corrects_id: null, retracted: 0 };
  return { id, application_id: 'birch', kind: 'note', on_day, born: 1, place: place++, ...empty, ...more };
}

it.each([
  { name: 'nothing', rows: [], holds: [] },
  {
    name: 'events in order of their days',
    rows: [event('b', '2026-03-09'), event('a', '2026-03-02')],
    holds: ['a', 'b'],
  },
  {
    name: 'one without a day beside the one before it',
    rows: [event('a', '2026-03-02'), event('x', null), event('b', '2026-03-09'), event('y', null)],
    holds: ['a', 'x', 'b', 'y'],
  },
  { name: 'one without a day in front', rows: [event('x', null), event('a', '2026-03-02')], holds: ['x', 'a'] },
  {
    name: 'two on one day in the order of recording',
    rows: [event('b', '2026-03-02', { born: 2 }), event('a', '2026-03-02')],
    holds: ['a', 'b'],
  },
  {
    name: 'a correction instead of what it corrects, in its place',
    rows: [
      event('a', '2026-03-02'),
      event('b', null),
      event('c', '2026-03-09'),
      event('b2', null, { born: 2, corrects_id: 'b' }),
    ],
    holds: ['a', 'b2', 'c'],
  },
  {
    name: 'the last of several corrections',
    rows: [
      event('a', '2026-03-02'),
      event('a2', '2026-03-03', { corrects_id: 'a' }),
      event('a3', '2026-03-04', { corrects_id: 'a2' }),
    ],
    holds: ['a3'],
  },
  {
    name: 'nothing of what was retracted',
    rows: [event('a', '2026-03-02'), event('a2', '2026-03-02', { corrects_id: 'a', retracted: 1 })],
    holds: [],
  },
  {
    name: 'what was retracted and then said again',
    rows: [
      event('a', '2026-03-02'),
      event('a2', null, { corrects_id: 'a', retracted: 1 }),
      event('a3', '2026-03-02', { corrects_id: 'a2' }),
    ],
    holds: ['a3'],
  },
  {
    name: 'nothing of what a second source tells otherwise',
    rows: [event('a', '2026-03-02'), event('b', '2026-03-09', { retracted: 1 })],
    holds: ['a'],
  },
])('holds $name', ({ rows, holds }) => {
  expect(holdingEvents(rows).map(({ id }) => id)).toEqual(holds);
  expect(holdingEvents(rows.toReversed()).map(({ id }) => id)).toEqual(holds);
});

it('leaves what is in order as it is', () => {
  const rows = [{ on_day: null }, { on_day: '2026-03-02' }, { on_day: null }, { on_day: '2026-03-02' }];
  expect(inOrderOfDays(rows)).toBe(rows);
});
