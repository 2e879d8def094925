import { describe, expect, it } from 'vitest';
import type { AnalysedApplication } from '../analysis/model.ts';
import { changePoint } from './change-point.ts';
import { application, examine, several } from './testing.ts';

/** Ten a week: of each ten so many are answered, the rest told no. */
function weeks(count: number, answered: number, given: { last: number; name: string } & Partial<AnalysedApplication>) {
  const { last, name, ...more } = given;
  return several(
    count * 10,
    (id, ago) => {
      const yes = Number(id.slice(name.length)) % 10 < answered;
      return application(
        id,
        Math.floor(ago),
        Math.floor(ago) < 10 ? [] : [yes ? ['responded', 6] : ['rejected', 9]],
        more,
      );
    },
    { name, last, everyDays: 0.7 },
  );
}
const steady = weeks(34, 3, { last: 0, name: 'a' });
const fallen = [
  ...weeks(26, 4, { last: 70, name: 'old', variant: 'plain' }),
  ...weeks(10, 0, { last: 0, name: 'new', variant: 'bold' }),
];

describe('change-point', () => {
  it.each([
    { name: 'the same for months', search: steady, expected: 'clear' },
    { name: 'four in ten before, none since', search: fallen, expected: 'finding' },
    { name: 'three weeks of history', search: weeks(3, 3, { last: 0, name: 'a' }), expected: 'too-little-data' },
    {
      name: 'nothing dated',
      search: steady.map((one) => ({ ...one, sentOn: null, events: [] })),
      expected: 'not-applicable',
    },
    {
      name: 'a rise',
      search: [...weeks(26, 1, { last: 70, name: 'o' }), ...weeks(10, 5, { last: 0, name: 'n' })],
      expected: 'clear',
    },
  ])('$name: $expected', ({ search, expected }) => {
    expect(examine(changePoint, search).kind).toBe(expected);
  });

  it('names what was sent otherwise since, and those it is about', () => {
    const outcome = examine(changePoint, fallen);
    if (outcome.kind !== 'finding') throw new Error(outcome.because);
    expect(outcome.evidenceFor.join(' ')).toMatch(/By the variant: "(plain|bold)" was/);
    expect(outcome.measured?.high).toBeLessThan(0.3);
    expect(outcome.applications.length).toBeGreaterThan(60);
  });
});
