import { describe, expect, it } from 'vitest';
import {
  counted,
  dayInWords,
  endsInHundred,
  enteredWords,
  gainPoints,
  howManySearches,
  inHundred,
  inTen,
  moreInWords,
  rangeInHundred,
  signedPoints,
} from './in-words.ts';

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
    expect(endsInHundred({ low: 0.108, high: 0.41 })).toBe('11 to 41');
    expect(endsInHundred({ low: 0.401, high: 0.404 })).toBe('40');
  });
});

it.each([
  { name: 'begins under 1', low: 0.004, high: 0.08, words: 'at most 8 in 100' },
  { name: 'begins at none', low: 0, high: 0.08, words: 'at most 8 in 100' },
  { name: 'ends over 99', low: 0.93, high: 0.999, words: 'at least 93 in 100' },
  { name: 'is all under 1', low: 0.001, high: 0.006, words: 'under 1 in 100' },
  { name: 'says nothing', low: 0.001, high: 0.999, words: 'between under 1 and over 99 in 100' },
  { name: 'is none', low: 0, high: 0, words: 'about 0 in 100' },
])('a range that $name: $words', ({ low, high, words }) => {
  expect(rangeInHundred({ low, high })).toBe(words);
});

it.each([
  { name: 'a gain', text: gainPoints(0.157), expected: '+16' },
  { name: 'a gain too small to round', text: gainPoints(0.002), expected: 'under +1' },
  { name: 'no gain', text: gainPoints(0), expected: '0' },
  { name: 'searches', text: howManySearches(0.61), expected: '6 of 10 searches' },
  { name: 'nearly all searches', text: howManySearches(0.96), expected: 'almost every search' },
  { name: 'hardly any', text: howManySearches(0.04), expected: 'hardly any search' },
  { name: 'one is sent', text: enteredWords('response', 1), expected: 'was sent' },
  { name: 'two are sent', text: enteredWords('response', 2), expected: 'were sent' },
  { name: 'one gets a response', text: enteredWords('screen', 1), expected: 'got a response' },
  { name: 'none needed', text: moreInWords({ low: 0, high: 0 }), expected: 'none more' },
  { name: 'perhaps none needed', text: moreInWords({ low: 0, high: 168 }), expected: 'up to 168 more' },
  { name: 'a range needed', text: moreInWords({ low: 67, high: 1204 }), expected: '67 to 1,204 more' },
  { name: 'beyond the table', text: moreInWords({ low: 233, high: 10_000 }), expected: '233 to over 10,000 more' },
  { name: 'all beyond it', text: moreInWords({ low: 10_000, high: 10_000 }), expected: 'over 10,000 more' },
])('$name: $expected', ({ text, expected }) => expect(text).toBe(expected));

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

it.each([
  { name: 'more', difference: 0.184, said: '+18' },
  { name: 'less, with the sign that is as wide as a plus', difference: -0.021, said: '−2' },
  { name: 'none', difference: 0, said: '0' },
  { name: 'hardly any', difference: -0.004, said: '0' },
])('a difference that is $name: $said', ({ difference, said }) => expect(signedPoints(difference)).toBe(said));
