import { expect, it } from 'vitest';
import { sizeWords } from './sizes.ts';

it.each([
  { bytes: 0, words: '0 bytes' },
  { bytes: 1, words: '1 byte' },
  { bytes: 999, words: '999 bytes' },
  { bytes: 412_300, words: '412 kB' },
  { bytes: 999_600, words: '1.0 MB' },
  { bytes: 3_440_000, words: '3.4 MB' },
  { bytes: 68_000_000, words: '68 MB' },
])('$bytes bytes are $words', ({ bytes, words }) => expect(sizeWords(bytes)).toBe(words));
