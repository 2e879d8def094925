import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchWords } from './match-words.ts';

const marked = (text: string, typed: string) =>
  matchWords(text, typed)
    ?.map(({ text: part, isMatch }) => (isMatch ? `[${part}]` : part))
    .join('') ?? null;

it.each([
  { name: 'the beginning of a word', text: 'Go to Pipeline', typed: 'pip', expected: 'Go to [Pip]eline' },
  { name: 'two words in any order', text: 'Go to Pipeline', typed: 'pip go', expected: '[Go] to [Pip]eline' },
  { name: 'the middle of a word is none', text: 'Go to Pipeline', typed: 'line', expected: null },
  { name: 'one word twice needs two', text: 'Go to Pipeline', typed: 'go go', expected: null },
  { name: 'case and accents', text: 'Zürich Büro', typed: 'BURO', expected: 'Zürich [Büro]' },
  { name: 'nothing typed', text: 'Add', typed: ' ', expected: 'Add' },
  { name: 'another script', text: '株式会社 北', typed: '株式', expected: '[株式]会社 北' },
])('$name', ({ text, typed, expected }) => expect(marked(text, typed)).toBe(expected));

it('loses no letter, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, typed) => {
      const parts = matchWords(text, typed);
      expect(parts === null || parts.map((part) => part.text).join('') === text).toBe(true);
    }),
  );
});
