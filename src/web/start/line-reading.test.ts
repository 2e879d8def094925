import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leftWords, lineStretches, pastedLines } from './line-reading.ts';

const TODAY = '2026-11-23';
const marked = (line: string, read: string, left: readonly { text: string; from: number; to: number }[]) =>
  lineStretches(
    line,
    read,
    left.map((one) => ({ ...one, because: 'one-too-many' as const })),
  )
    .map(({ text, isLeft }) => (isLeft ? `~${text}~` : text))
    .join('');

it.each([
  { name: 'the line as it was read', line: 'Acme, x', read: 'Acme, x', expected: 'Acme, ~x~' },
  { name: 'more was written after the part', line: 'Acme, x, y', read: 'Acme, x, ', expected: 'Acme, ~x~, y' },
  { name: 'the part itself grows', line: 'Acme, xy', read: 'Acme, x', expected: 'Acme, xy' },
  { name: 'the part was taken out', line: 'Acme, ', read: 'Acme, x', expected: 'Acme, ' },
])('underlines where $name', ({ line, read, expected }) => {
  expect(marked(line, read, [{ text: 'x', from: 6, to: 7 }])).toBe(expected);
});

it('loses no letter, wherever the marks stand', () => {
  const part = fc
    .tuple(fc.nat(30), fc.nat(30))
    .map(([a, b]) => ({ text: '', from: Math.min(a, b), to: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.array(part), (line, read, left) => {
      expect(marked(line.replaceAll('~', ''), read, left).replaceAll('~', '')).toBe(line.replaceAll('~', ''));
    }),
  );
});

it.each([
  { because: 'said-twice', words: '“x” says a second time what another part says already.' },
  { because: 'one-too-many', words: '“x” finds no place after company, role and place.' },
  { because: 'no-day', words: '“x” is no day on which something was sent.' },
  {
    because: 'two-days',
    days: ['2026-04-03', '2026-03-04'],
    words: '“x” is 3 Apr or 4 Mar: write the month as a word.',
  },
] as const)('says why: $because', ({ words, ...left }) => {
  expect(leftWords({ text: 'x', from: 0, to: 1, ...left }, TODAY)).toBe(words);
});

it('takes pasted lines apart and leaves out empty ones', () => {
  expect(pastedLines('Acme, QA\r\n\n  Birch, Dev \n')).toEqual(['Acme, QA', 'Birch, Dev']);
});
