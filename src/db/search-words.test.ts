import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchWords } from './search-words.ts';

it.each([
  { name: 'plain words, once each', text: 'Go, go! Backend-Engineer', words: ['go', 'backend', 'engineer'] },
  { name: 'languages with signs', text: 'C++ / C#, not C', words: ['c++', 'c#', 'not', 'c'] },
  { name: 'signs that are no part of a word', text: '#golang a+b ++ #', words: ['golang', 'a+', 'b'] },
  { name: 'an address', text: 'https://node.js.example', words: ['https', 'node', 'js', 'example'] },
  { name: 'accents', text: 'Ångström, Łódź, naïve', words: ['angstrom', 'lodz', 'naive'] },
  { name: 'accents written as marks of their own', text: 'Cafe\u0301', words: ['cafe'] },
  { name: 'letters that nothing takes apart', text: 'Straße Øre ısı', words: ['strasse', 'ore', 'isi'] },
  { name: 'Greek at the end of a word', text: 'ΟΔΟΣ οδος', words: ['οδοσ'] },
  { name: 'Cyrillic', text: 'Ёлка', words: ['елка'] },
  { name: 'wide letters', text: 'Ｇｏ', words: ['go'] },
  { name: 'Chinese: each two that stand together', text: '北京市', words: ['北京', '京市', '市'] },
  { name: 'one Chinese character', text: '京', words: ['京'] },
  { name: 'Japanese keeps its marks', text: 'ガイド', words: ['ガイ', 'イド', 'ド'] },
  { name: 'half-wide Japanese', text: 'ｶﾞｲﾄﾞ', words: ['ガイ', 'イド', 'ド'] },
  { name: 'Chinese beside letters', text: '我用Go写', words: ['我用', '用', 'go', '写'] },
  { name: 'its punctuation parts', text: '東京、京都。', words: ['東京', '京', '京都', '都'] },
  { name: 'Korean, which has spaces', text: '백엔드 개발자', words: ['백엔드', '개발자'] },
  { name: 'Thai', text: 'งาน', words: ['งา', 'าน', 'น'] },
  { name: 'Hindi keeps its vowels', text: 'नौकरी', words: ['नौकरी'] },
  { name: 'an emoji', text: 'Rocket 🚀', words: ['rocket', '🚀'] },
  { name: 'words of a query language', text: 'NOT "a* OR (b', words: ['not', 'a', 'or', 'b'] },
  { name: 'punctuation', text: '"*^(-_-)~', words: [] },
  { name: 'nothing', text: '', words: [] },
  { name: 'half of a character', text: 'a\ud800b', words: ['a', 'b'] },
])('cuts $name', ({ text, words }) => {
  expect(searchWords(text)).toEqual(words);
});

it('keeps the beginning of a word without end', () => {
  expect(searchWords('x'.repeat(100_000))).toEqual(['x'.repeat(64)]);
});

it('gives words that no index takes for anything else, each once, and the same when cut again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const words = searchWords(text);
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) {
        expect(word).not.toMatch(/[\s"'\\:*()&|!<>\0]/);
        expect(searchWords(word)).toContain(word);
      }
    }),
    { numRuns: 2_000 },
  );
});
