import { expect, it } from 'vitest';
import { findsText, wordsOf } from './find-text.ts';
import { testRow } from './testing.ts';

const row = testRow({ company: 'Müller & Söhne', role: 'C++ Developer', location: 'Köln', tags: ['Far-away'] });

it.each([
  { name: 'the beginning of a word', text: 'mul', expected: true },
  { name: 'the middle of a word', text: 'uller', expected: false },
  { name: 'words of several fields', text: 'koln DEVEL', expected: true },
  { name: 'a tag', text: 'away', expected: true },
  { name: 'one word that is not there', text: 'koln rust', expected: false },
  { name: 'nothing', text: ' ', expected: true },
  { name: 'signs alone', text: '&', expected: true },
])('$name', ({ text, expected }) => expect(findsText(row, wordsOf(text))).toBe(expected));
