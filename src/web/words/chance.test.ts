import { describe, expect, it } from 'vitest';
import { chanceWords, endsInHundred, gainPoints, howManySearches, oneIn } from './chance.ts';

describe('chanceWords', () => {
  it.each([
    { chance: 0.95, words: 'almost certain' },
    { chance: 0.75, words: 'likely' },
    { chance: 0.6, words: 'rather likely' },
    { chance: 0.597, words: 'rather likely' },
    { chance: 0.4, words: 'as likely as not' },
    { chance: 0.25, words: 'rather unlikely' },
    { chance: 0.05, words: 'unlikely' },
    { chance: 0.044, words: 'hardly to be expected' },
  ])('calls $chance $words', ({ chance, words }) => expect(chanceWords(chance)).toBe(words));
});

describe('figures', () => {
  it.each([
    { name: 'a range', value: endsInHundred({ low: 0.108, high: 0.41 }), text: '11 to 41' },
    { name: 'a range of one figure', value: endsInHundred({ low: 0.401, high: 0.404 }), text: '40' },
    { name: 'one application', value: oneIn(0.083), text: '1 in 12' },
    { name: 'one application, likely', value: oneIn(0.62), text: '6 in 10' },
    { name: 'one application, hardly', value: oneIn(0.001), text: 'under 1 in 200' },
    { name: 'one application, never', value: oneIn(0), text: 'none' },
    { name: 'searches', value: howManySearches(0.61), text: '6 of 10 searches' },
    { name: 'nearly all searches', value: howManySearches(0.96), text: 'almost every search' },
    { name: 'hardly any', value: howManySearches(0.04), text: 'hardly any search' },
    { name: 'a gain', value: gainPoints(0.157), text: '+16' },
    { name: 'a gain too small to round', value: gainPoints(0.002), text: 'under +1' },
    { name: 'no gain', value: gainPoints(0), text: '0' },
  ])('$name: $text', ({ value, text }) => expect(value).toBe(text));
});
