import { expect, it } from 'vitest';
import { oneBasket } from './one-basket.ts';
import { application, examine, several } from './testing.ts';

const old = several(30, (id, ago) => application(id, ago, [['rejected', 9]]), { last: 40 });
const late = application('late', 25, [
  ['screen', 6],
  ['technical', 15],
  ['final', 22],
]);
const talking = application('talking', 12, [['screen', 9]]);
const recent = (count: number) => several(count, (id, ago) => application(id, ago), { name: 'new', last: 1 });

it.each([
  { name: 'one late process and nothing else', search: [...old, late], expected: 'finding' },
  { name: 'two sent lately', search: [...old, late, ...recent(2)], expected: 'finding' },
  { name: 'three sent lately', search: [...old, late, ...recent(3)], expected: 'clear' },
  { name: 'another conversation', search: [...old, late, talking], expected: 'clear' },
  { name: 'a screen only', search: [...old, talking], expected: 'clear' },
  { name: 'nothing open', search: old, expected: 'clear' },
  { name: 'nothing dated', search: [{ ...late, sentOn: null, events: [] }], expected: 'not-applicable' },
])('$name: $expected', ({ search, expected }) => {
  expect(examine(oneBasket, search, { outcomesRecorded: true }).kind).toBe(expected);
});

it('names the one process', () => {
  const outcome = examine(oneBasket, [...old, late]);
  expect(outcome.kind === 'finding' && outcome.applications).toEqual(['late']);
});

it('does not apply where no outcomes are recorded', () => {
  expect(examine(oneBasket, [...old, late], { outcomesRecorded: false }).kind).toBe('not-applicable');
});
