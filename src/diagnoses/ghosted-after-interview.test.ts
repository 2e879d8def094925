import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/day.ts';
import { ghostedAfterInterview } from './ghosted-after-interview.ts';
import { AS_OF, application, examine, several } from './testing.ts';

/** Quick answers at every step, so that a wait of weeks is a long one. */
const usual = several(
  30,
  (id, ago) =>
    application(id, ago, [
      ['screen', 4],
      ['technical', 8],
      ['rejected', 12],
    ]),
  { last: 30 },
);
const talked = (daysAgo: number, id = 'talked') => application(id, daysAgo + 4, [['screen', 4]]);

describe('ghosted-after-interview', () => {
  it.each([
    { name: 'no conversation waits', search: usual, expected: 'not-applicable' },
    {
      name: 'silence before any conversation is not looked at',
      search: [...usual, application('b', 90)],
      expected: 'not-applicable',
    },
    { name: 'two days since', search: [...usual, talked(2)], expected: 'clear' },
    { name: 'fifty days since', search: [...usual, talked(50)], expected: 'finding' },
  ])('$name: $expected', ({ search, expected }) => {
    expect(examine(ghostedAfterInterview, search).kind).toBe(expected);
  });

  it('a conversation still to come, or held lately, is no silence', () => {
    const [first] = talked(50).events;
    const event = { kind: 'screen', on: first?.on ?? null } as const;
    const planned = { ...talked(50), events: [{ ...event, plannedOn: addDays(AS_OF, 3) }] };
    const held = { ...talked(50), events: [{ ...event, heldOn: addDays(AS_OF, -1) }] };
    expect(examine(ghostedAfterInterview, [...usual, planned]).kind).toBe('clear');
    expect(examine(ghostedAfterInterview, [...usual, held]).kind).toBe('clear');
  });

  it('your own note is no sign from them', () => {
    const nudged = application('nudged', 54, [
      ['screen', 4],
      ['followed-up', 52],
    ]);
    expect(examine(ghostedAfterInterview, [...usual, nudged]).kind).toBe('finding');
  });

  it('lists the latest first, and no longer asks for a note after two months', () => {
    const both = examine(ghostedAfterInterview, [...usual, talked(90, 'old'), talked(45, 'newer'), talked(1, 'new')]);
    if (both.kind !== 'finding') throw new Error(both.because);
    expect(both.applications).toEqual(['newer', 'old']);
    expect(both.measured?.count).toBe(3);
    expect(both.nextStep).toContain('Send the latest');
    const old = examine(ghostedAfterInterview, [...usual, talked(90, 'old')]);
    expect(old.kind === 'finding' && old.nextStep).toContain('Call what is on this list closed');
  });

  it('counts one and many in the words for each', () => {
    expect(examine(ghostedAfterInterview, [...usual, talked(50), talked(1, 'new')]).because).toMatch(
      /^1 of 2 open conversations has had no word for longer than nine in ten of your answers take, the longest for \d+ days[.]$/,
    );
    expect(examine(ghostedAfterInterview, [...usual, talked(50), talked(51, 'b')]).because).toMatch(
      /^2 of 2 .* have had/,
    );
    expect(examine(ghostedAfterInterview, [...usual, talked(2)]).because).toMatch(
      /^1 conversation without an answer for/,
    );
  });

  it('says nothing of a log without outcomes', () => {
    expect(examine(ghostedAfterInterview, [talked(50)], { outcomesRecorded: false }).kind).toBe('not-applicable');
  });
});
