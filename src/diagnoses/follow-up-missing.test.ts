import { describe, expect, it } from 'vitest';
import { followUpMissing } from './follow-up-missing.ts';
import { application, examine, several } from './testing.ts';

const usual = several(30, (id, ago) => application(id, ago, [['rejected', 6]]), { last: 40 });
const nudged = application('nudged', 60, [['followed-up', 30]]);
const silent = (count: number, last = 50) => several(count, (id, ago) => application(id, ago), { name: 's', last });

describe('follow-up-missing', () => {
  it.each([
    { name: 'no follow-up recorded anywhere', search: [...usual, ...silent(9)], expected: 'not-applicable' },
    {
      name: 'nothing open',
      search: [
        ...usual,
        application('n', 60, [
          ['followed-up', 30],
          ['rejected', 31],
        ]),
      ],
      expected: 'not-applicable',
    },
    { name: 'two overdue', search: [...usual, nudged, ...silent(2)], expected: 'clear' },
    { name: 'three overdue', search: [...usual, nudged, ...silent(3)], expected: 'finding' },
    { name: 'three of yesterday are not overdue', search: [...usual, nudged, ...silent(3, 1)], expected: 'clear' },
  ])('$name: $expected', ({ search, expected }) => {
    expect(examine(followUpMissing, search).kind).toBe(expected);
  });

  it('a nudge counts only after the last sign', () => {
    const answeredSince = (id: string) =>
      application(id, 80, [
        ['followed-up', 10],
        ['responded', 20],
      ]);
    const noted = (id: string) =>
      application(id, 80, [
        ['responded', 20],
        ['followed-up', null],
      ]);
    const before = ['x', 'y', 'z'].map(answeredSince);
    const after = ['x', 'y', 'z'].map(noted);
    expect(examine(followUpMissing, [...usual, ...before]).kind).toBe('finding');
    expect(examine(followUpMissing, [...usual, ...after]).kind).toBe('clear');
  });

  it('puts those first that may still answer', () => {
    const outcome = examine(followUpMissing, [...usual, nudged, ...silent(6)]);
    if (outcome.kind !== 'finding') throw new Error(outcome.because);
    expect(outcome.applications).toEqual(['s5', 's4', 's3', 's2', 's1', 's0']);
    expect(outcome.measured?.count).toBe(7);
  });
});
