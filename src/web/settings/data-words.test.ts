import { expect, it } from 'vitest';
import { instantWords, sizeWords } from './data-words.ts';

it.each([
  { bytes: 0, words: '1 kB' },
  { bytes: 412_300, words: '412 kB' },
  { bytes: 3_440_000, words: '3.4 MB' },
  { bytes: 68_000_000, words: '68 MB' },
])('$bytes bytes are $words', ({ bytes, words }) => expect(sizeWords(bytes)).toBe(words));

it('tells the day and the minute', () => {
  expect(instantWords('2026-11-23T12:05:00Z')).toMatch(/^2[34] Nov, \d{2}:05$/);
});
