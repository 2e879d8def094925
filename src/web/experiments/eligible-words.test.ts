import { expect, it } from 'vitest';
import type { Eligible } from '../../http/api.ts';
import { eligibleWords } from './eligible-words.ts';

const cases: readonly { name: string; given: Eligible; said: string }[] = [
  { name: 'nothing asked', given: {}, said: 'Every application' },
  { name: 'empty lists ask nothing', given: { channels: [], tags: [], text: '' }, said: 'Every application' },
  { name: 'one channel', given: { channels: ['referral'] }, said: 'Referral' },
  {
    name: 'all that must hold',
    given: { channels: ['board', 'direct'], levels: ['senior'], tags: ['rust'], text: 'remote' },
    said: 'Board or direct, senior, tagged rust, with “remote”',
  },
];

it.each(cases)('$name: $said', ({ given, said }) => expect(eligibleWords(given)).toBe(said));
