import { expect, it } from 'vitest';
import { referralUnused } from './referral-unused.ts';
import { application, examine } from './testing.ts';

const cold = application('cold', 20, [], { channel: 'board', contactThere: true });

it.each([
  { name: 'a contact where it was sent cold', one: cold, expected: 'finding' },
  { name: 'no contact there', one: { ...cold, contactThere: false }, expected: 'clear' },
  { name: 'sent through somebody', one: { ...cold, channel: 'referral' as const }, expected: 'clear' },
  { name: 'channel not recorded', one: { ...cold, channel: null }, expected: 'clear' },
  {
    name: 'answered already',
    one: application('a', 20, [['responded', 5]], { channel: 'board', contactThere: true }),
    expected: 'clear',
  },
  {
    name: 'on the last of the days',
    one: application('a', 60, [], { channel: 'board', contactThere: true }),
    expected: 'finding',
  },
  { name: 'a day older', one: application('a', 61, [], { channel: 'board', contactThere: true }), expected: 'clear' },
  { name: 'no contacts recorded', one: application('a', 20, [], { channel: 'board' }), expected: 'not-applicable' },
])('$name: $expected', ({ one, expected }) => {
  expect(examine(referralUnused, [one]).kind).toBe(expected);
});

it('lists the applications to ask about', () => {
  const outcome = examine(referralUnused, [cold, { ...cold, id: 'other', contactThere: false }]);
  expect(outcome.kind === 'finding' && outcome.applications).toEqual(['cold']);
});
