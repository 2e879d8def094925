import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EVENT_KINDS } from '../../../analysis/model.ts';
import type { DraftEvent } from '../../draft.ts';
import { orderEvents } from './order-steps.ts';

const days = fc.constantFrom(null, '2026-01-01', '2026-01-02', '2026-01-03');
const events: fc.Arbitrary<DraftEvent[]> = fc.array(fc.record({ kind: fc.constantFrom(...EVENT_KINDS), on: days }), {
  maxLength: 6,
});

it('keeps every event, begins with what was sent or an outreach, and lets the days of the rest never go back', () => {
  fc.assert(
    fc.property(events, (given) => {
      const ordered = orderEvents(given);
      expect(ordered).toHaveLength(given.length);
      expect(new Set(ordered)).toEqual(new Set(given));
      const sent = ordered.findIndex(({ kind }) => kind === 'submitted');
      expect(ordered.slice(0, Math.max(sent, 0)).every(({ kind }) => kind === 'outreach')).toBe(true);
      const dated = ordered.flatMap(({ kind, on }) => (on === null || kind === 'submitted' ? [] : [on]));
      expect(dated).toEqual(dated.toSorted());
    }),
  );
});

it.each<{ name: string; given: DraftEvent[]; order: string[] }>([
  {
    name: 'an undated answer before the offer it led to',
    given: [
      { kind: 'submitted', on: '2026-01-01' },
      { kind: 'offer', on: '2026-02-01' },
      { kind: 'screen', on: null },
    ],
    order: ['submitted', 'screen', 'offer'],
  },
  {
    name: 'a row that already tells it in order',
    given: [
      { kind: 'submitted', on: '2026-01-01' },
      { kind: 'screen', on: '2026-01-09' },
      { kind: 'rejected', on: null },
    ],
    order: ['submitted', 'screen', 'rejected'],
  },
  {
    name: 'a day noted before it was sent',
    given: [
      { kind: 'acknowledged', on: '2026-01-01' },
      { kind: 'submitted', on: '2026-01-02' },
    ],
    order: ['submitted', 'acknowledged'],
  },
])('orders $name', ({ given, order }) => {
  expect(orderEvents(given).map(({ kind }) => kind)).toEqual(order);
});
