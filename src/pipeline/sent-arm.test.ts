import { expect, it } from 'vitest';
import { sentArm } from './sent-arm.ts';

const ARMS = { a: { label: 'two pages' }, b: { label: 'one page' } };

it.each([
  { name: 'nothing said', given: { arm: 'a', used: null, variant: null }, expected: null },
  { name: 'the other one said', given: { arm: 'a', used: 'b', variant: null }, expected: 'b' },
  { name: 'the drawn one said', given: { arm: 'a', used: 'a', variant: 'one page' }, expected: null },
  {
    name: "the other one's name noted as variant",
    given: { arm: 'a', used: null, variant: 'one page' },
    expected: 'b',
  },
  { name: 'its own name noted', given: { arm: 'b', used: null, variant: 'one page' }, expected: null },
  { name: 'a name of neither', given: { arm: 'b', used: null, variant: 'two columns' }, expected: null },
] as const)('tells what was sent: $name', ({ given, expected }) => expect(sentArm(ARMS, given)).toBe(expected));

it('tells nothing apart where both arms have one name', () => {
  const same = { a: { label: 'one page' }, b: { label: 'one page' } };
  expect(sentArm(same, { arm: 'a', used: null, variant: 'one page' })).toBe(null);
});
