import { describe, expect, it } from 'vitest';
import { counted, dayInWords, inHundred, inTen, rangeInHundred } from './in-words.ts';

describe('chances and rates', () => {
  it.each([
    { rate: 0, words: '0' },
    { rate: 0.004, words: 'under 1' },
    { rate: 0.01, words: '1' },
    { rate: 0.375, words: '38' },
    { rate: 0.99, words: '99' },
    { rate: 0.996, words: 'over 99' },
    { rate: 1, words: '100' },
  ])('$rate is $words in 100', ({ rate, words }) => {
    expect(inHundred(rate)).toBe(words);
  });

  it.each([
    { chance: 0.68, words: '7 in 10' },
    { chance: 0.04, words: '4 in 100' },
    { chance: 0.05, words: '1 in 10' },
    { chance: 0.97, words: '97 in 100' },
    { chance: 0.94, words: '9 in 10' },
  ])('$chance aloud: $words', ({ chance, words }) => {
    expect(inTen(chance)).toBe(words);
  });

  it('says a range, and one figure where both ends round to it', () => {
    expect(rangeInHundred({ low: 0.04, high: 0.13 })).toBe('between 4 and 13 in 100');
    expect(rangeInHundred({ low: 0.096, high: 0.104 })).toBe('about 10 in 100');
  });
});

it('counts', () => {
  expect(counted(1, 'application')).toBe('1 application');
  expect(counted(1200, 'application')).toBe('1,200 applications');
  expect(counted(2, 'reply', 'replies')).toBe('2 replies');
});

it.each([
  { name: 'the same year', day: '2026-03-01', words: '1 March' },
  { name: 'another year', day: '2027-01-12', words: '12 January 2027' },
])('a day in $name', ({ day, words }) => {
  expect(dayInWords(day, '2026-11-23')).toBe(words);
});
