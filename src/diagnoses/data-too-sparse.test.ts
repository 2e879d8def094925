import { describe, expect, it } from 'vitest';
import { dataTooSparse } from './data-too-sparse.ts';
import { application, examine, several } from './testing.ts';

const dated = (count: number) => several(count, (id, ago) => application(id, ago, [['rejected', 6]]), { name: 'd' });
const undated = (count: number) =>
  several(count, (id) => ({ ...application(id, 0, [['rejected', null]]), sentOn: null }), { name: 'u' });
const withoutOutcomeDay = (count: number) =>
  several(count, (id, ago) => application(id, ago, [['screen', null]]), { name: 'o' });
const silent = (count: number) => several(count, (id, ago) => application(id, ago), { name: 's' });

describe('data-too-sparse', () => {
  it.each([
    { name: 'nothing sent', search: [], expected: 'not-applicable' },
    { name: 'nothing missing', search: dated(20), expected: 'clear' },
    { name: 'silence is not a missing outcome', search: [...dated(5), ...silent(40)], expected: 'clear' },
    { name: '19 in 100 without a sent day', search: [...dated(81), ...undated(19)], expected: 'clear' },
    { name: '20 in 100 without a sent day', search: [...dated(80), ...undated(20)], expected: 'finding' },
    { name: 'outcomes without any day', search: [...dated(10), ...withoutOutcomeDay(10)], expected: 'finding' },
  ])('$name: $expected', ({ search, expected }) => {
    expect(examine(dataTooSparse, search).kind).toBe(expected);
  });

  it('takes every row of a log without outcomes', () => {
    const outcome = examine(dataTooSparse, silent(12), { outcomesRecorded: false });
    if (outcome.kind !== 'finding') throw new Error(outcome.because);
    expect(outcome.measured).toMatchObject({ estimate: 1, count: 12 });
    expect(outcome.nextStep).toContain('first 10');
  });

  it.each([
    { name: 'days only', search: undated(3), says: '3 of 3 applications lack the day of sending.' },
    { name: 'one outcome', search: withoutOutcomeDay(1), says: '1 of 1 application lacks any outcome, or its day.' },
    { name: 'nothing', search: dated(3), says: 'Of 3 applications none lacks its day or its outcome.' },
    {
      name: 'both',
      search: [...undated(1), ...withoutOutcomeDay(2)],
      says: '3 of 3 applications lack something: 1 the day of sending, 2 any outcome, or its day.',
    },
  ])('names only what is lacking: $name', ({ search, says }) => {
    expect(examine(dataTooSparse, search).because).toBe(says);
  });

  it('puts first what came furthest', () => {
    const outcome = examine(dataTooSparse, [...dated(5), ...undated(2), ...withoutOutcomeDay(2)]);
    expect(outcome.kind === 'finding' && outcome.applications).toEqual(['o0', 'o1', 'u0', 'u1']);
  });
});
