import { expect, it } from 'vitest';
import { chancePredicate, chanceWord } from './chance-words.ts';

it.each([
  { chance: 1, word: 'almost certain' },
  { chance: 0.95, word: 'almost certain' },
  { chance: 0.949, word: 'likely' },
  { chance: 0.75, word: 'likely' },
  { chance: 0.74, word: 'rather' },
  { chance: 0.6, word: 'rather' },
  { chance: 0.59, word: 'open' },
  { chance: 0.4, word: 'open' },
  { chance: 0.39, word: 'rather not' },
  { chance: 0.25, word: 'rather not' },
  { chance: 0.249, word: 'unlikely' },
  { chance: 0.05, word: 'unlikely' },
  { chance: 0.049, word: 'hardly' },
  { chance: 0, word: 'hardly' },
])('$chance is $word', ({ chance, word }) => {
  expect(chanceWord(chance)).toBe(word);
});

it.each([
  { chance: 0.95, words: 'almost certain' },
  { chance: 0.75, words: 'likely' },
  { chance: 0.6, words: 'rather likely' },
  { chance: 0.597, words: 'rather likely' },
  { chance: 0.4, words: 'as likely as not' },
  { chance: 0.25, words: 'rather unlikely' },
  { chance: 0.05, words: 'unlikely' },
  { chance: 0.044, words: 'hardly to be expected' },
])('an offer with $chance is $words', ({ chance, words }) => {
  expect(chancePredicate(chance)).toBe(words);
});
