import { expect, it } from 'vitest';
import type { Contradiction, EventKind } from '../analysis/model.ts';
import { importConflict } from './import-conflict.ts';
import { application, examine } from './testing.ts';

const search = [application('a0', 3)];

function two(
  id: string,
  here: readonly [EventKind, string | null],
  there: readonly [EventKind, string | null],
): Contradiction {
  const [standing, other] = [here, there].map(([kind, on]) => ({ kind, on, by: 'file' as const }));
  if (!standing || !other) throw new Error('two stories are two');
  return { id, standing, other };
}
const days = two('a0', ['rejected', '2026-06-03'], ['rejected', '2026-06-20']);
const ends = two('a1', ['rejected', '2026-06-03'], ['accepted', null]);
const nextDay = two('a2', ['rejected', '2026-06-03'], ['rejected', '2026-06-04']);

it.each([
  { name: 'one source', told: undefined, expected: 'not-applicable' },
  { name: 'two that agree', told: [], expected: 'clear' },
  { name: 'the day after', told: [nextDay], expected: 'clear' },
  {
    name: 'two days on',
    told: [two('a0', ['submitted', '2026-06-03'], ['submitted', '2026-06-05'])],
    expected: 'finding',
  },
  { name: 'two ends', told: [ends], expected: 'finding' },
])('$name: $expected', ({ told, expected }) => {
  const given = told === undefined ? {} : { toldTwice: { applications: 14, differently: told } };
  expect(examine(importConflict, search, given).kind).toBe(expected);
});

it('names how many, how far apart, and who chooses', () => {
  const third = two('a0', ['submitted', '2026-06-01'], ['submitted', '2026-06-06']);
  const toldTwice = { applications: 14, differently: [days, third, ends, nextDay] };
  expect(examine(importConflict, search, { toldTwice })).toMatchObject({
    because:
      'Of 14 applications that more than one source tells of, 2 have two stories: 2 days differ, by up to 17 days, and one end excludes another.',
    nextStep:
      'Open each of them and choose which of the two is true; until then what was written down first counts, and of two ends the later.',
    applications: ['a0', 'a1'],
  });
});
