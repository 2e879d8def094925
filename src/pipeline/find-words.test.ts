import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchWords } from '../db/search-words.ts';
import { firstInFolded, firstPlace } from './find-words.ts';

describe('the first place of a word', () => {
  it.each([
    { name: 'a plain one', text: 'Backend in Berlin', word: 'berlin', place: 11 },
    { name: 'the beginning of one', text: 'Backend in Berlin', word: 'ber', place: 11 },
    { name: 'none inside one', text: 'subberlin', word: 'berlin', place: null },
    { name: 'one with a mark, typed without it', text: 'Data, in München now', word: 'munchen', place: 9 },
    { name: 'one whose mark stands apart', text: 'in Mu\u0308nchen', word: 'munchen', place: 3 },
    { name: 'one behind many with marks', text: 'é ü ö ñandú Łódź', word: 'lodz', place: 12 },
    { name: 'one that becomes longer', text: 'große Straße', word: 'strasse', place: 6 },
    { name: 'one inside a script without spaces', text: '東京の会社', word: '会社', place: 3 },
    { name: 'a picture behind a word', text: 'Mün🙂', word: '🙂', place: 3 },
    { name: 'one with a sign', text: 'für C++', word: 'c++', place: 4 },
    { name: 'a plain one where a capital becomes two letters', text: 'İzmir, backend', word: 'backend', place: 7 },
  ])('$name', ({ text, word, place }) => {
    expect(firstPlace(text, [word])).toBe(place);
  });

  it('is where it stands in the text folded whole, for any one word', () => {
    const piece = fc.constantFrom(
      'Mün',
      'chen',
      ' ',
      ',',
      'e',
      'é',
      'ß',
      'C++',
      '東',
      '京',
      'İ',
      '🙂',
      'x',
      '\u0308',
      'ﬁ',
      '½',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(), (pieces, pick) => {
        const text = pieces.join('');
        const words = searchWords(text);
        const word = words[pick % Math.max(words.length, 1)];
        if (word === undefined) return;
        const found = firstPlace(text, [word]);
        const whole = firstInFolded(text, [word]);
        expect(whole).not.toBeNull();
        // A plain one is taken before an earlier one with a mark.
        if (!text.toLowerCase().includes(word)) expect(found).toBe(whole);
        else expect(found).not.toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });
});
