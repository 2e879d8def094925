import { expect, it } from 'vitest';
import { eligibleWords } from './eligible-words.ts';

it.each([
  { name: 'nothing asked', given: {}, said: 'Every application' },
  { name: 'empty lists ask nothing', given: { channels: [], tags: [], text: '' }, said: 'Every application' },
  { name: 'one channel', given: { channels: ['referral'] as const }, said: 'Referral' },
  {
    name: 'all that must hold',
    given: { channels: ['board', 'direct'] as const, levels: ['senior'], tags: ['rust'], text: 'remote' },
    said: 'Board or direct, senior, tagged rust, with “remote”',
  },
])('$name: $said', ({ given, said }) => expect(eligibleWords(given)).toBe(said));
