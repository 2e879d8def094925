import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberToDay } from '../../kernel/day.ts';
import { type EventValues, NEW_EVENT, readTyped, toEvent, valuesOf } from './event-values.ts';
import { madeUpEvent } from './testing.ts';

const TODAY = '2026-11-23';
const values = (given: Partial<EventValues>): EventValues => ({ ...NEW_EVENT, kind: 'screen', ...given });

describe('the form of an event', () => {
  it('is today unless something else is said', () => {
    expect(toEvent(values({ note: ' with Marta ' }), TODAY)).toEqual({
      ok: true,
      value: { kind: 'screen', on: TODAY, plannedOn: null, heldOn: null, learntOn: null, note: 'with Marta' },
    });
  });

  it('has no day where none is typed, and plans ahead', () => {
    const event = toEvent(values({ on: '', plannedOn: 'thursday' }), TODAY);
    expect(event).toMatchObject({ value: { on: null, plannedOn: '2026-11-26', note: null } });
  });

  it.each([
    { name: 'nothing chosen', given: { kind: null }, field: 'what', because: 'Say what happened' },
    { name: 'no day', given: { on: 'sometime' }, field: 'on', because: '"sometime" is no day' },
    { name: 'two days', given: { heldOn: '3/4/2026' }, field: 'heldOn', because: 'two days' },
    { name: 'a day to come', given: { on: '2026-11-24' }, field: 'on', because: 'has not come yet' },
  ])('points at the field: $name', ({ given, field, because }) => {
    expect(toEvent(values(given), TODAY)).toMatchObject({
      failure: { field, because: expect.stringContaining(because) },
    });
  });

  it('reads back every day it shows', () => {
    const days = fc.integer({ min: 10_000, max: 20_780 }).map(numberToDay);
    fc.assert(
      fc.property(days, days, (on, plannedOn) => {
        const entry = madeUpEvent('technical', on, { plannedOn, heldOn: on, learntOn: null, note: 'x' });
        const event = toEvent(valuesOf(entry, ''), TODAY);
        expect(event).toMatchObject({
          value: { kind: 'technical', on, plannedOn, heldOn: on, learntOn: null, note: 'x' },
        });
      }),
    );
  });

  it('gives both days to choose from', () => {
    expect(readTyped('3/4/2026', 'on', TODAY)).toEqual({ kind: 'two-days', days: ['2026-04-03', '2026-03-04'] });
  });
});
