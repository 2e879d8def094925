import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten, widthOf, wrap } from './layout.ts';
import { printable } from './printable.ts';
import { strip } from './strip.ts';
import { table } from './table.ts';

const columns = [
  { title: 'Company', yields: true },
  { title: 'Role', yields: true },
  { title: 'Open', align: 'right' },
] as const;
const letters = fc.string({ unit: 'grapheme', maxLength: 60 });

describe('a table', () => {
  it('lines up wide letters, and cuts the widest column first', () => {
    const rows = [
      ['株式会社サンプル', 'Engineer', '3'],
      ['A company with a name that goes on and on', 'Developer', '12'],
    ];
    expect(table(columns, rows, { width: 40 }).split('\n')).toEqual([
      'Company                  Role       Open',
      '株式会社サンプル         Engineer      3',
      'A company with a name…   Developer    12',
    ]);
  });

  it('never is wider than asked, whatever the cells hold', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            letters,
            letters,
            letters.map((text) => text.slice(0, 3)),
          ),
          { maxLength: 8 },
        ),
        (rows) => {
          for (const line of table(columns, rows, { width: 60 }).split('\n'))
            expect(widthOf(line)).toBeLessThanOrEqual(60);
        },
      ),
    );
  });

  it('obeys nothing that a name says to a terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
    expect(printable('Acme\u001b[2J\u202e Inc\nnext')).toBe('Acme [2J Inc next');
  });
});

describe('text of a width', () => {
  it.each([
    { name: 'fits', text: 'Acme', width: 4, cut: 'Acme' },
    { name: 'one too long', text: 'Acme Corp', width: 8, cut: 'Acme Co…' },
    { name: 'no space before the mark', text: 'Acme Corp', width: 6, cut: 'Acme…' },
    { name: 'half of a wide letter never', text: '株式会社', width: 4, cut: '株…' },
  ])('$name', ({ text, width, cut }) => expect(shorten(text, width)).toBe(cut));

  it('wraps no line beyond the width, and loses no word', () => {
    const words = fc.array(
      fc.string({ minLength: 1, maxLength: 20 }).map((word) => word.replace(/\s/g, 'x')),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(words, (given) => {
        const wrapped = wrap(given.join(' '), 40, '   ');
        for (const line of wrapped.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(40);
        expect(wrapped.split(/\s+/).filter(Boolean)).toEqual(given);
      }),
    );
  });
});

describe('a strip', () => {
  const plain = { own: (text: string) => text, band: (text: string) => text };
  const typical = { low: 0.2, high: 0.4 };
  it.each([
    { name: 'below the band', own: { low: 0.01, estimate: 0.05, high: 0.14 }, drawn: '●━░░░·····' },
    { name: 'over the band', own: { low: 0.3, estimate: 0.45, high: 0.6 }, drawn: '··░━●━━···' },
    { name: 'at the ends', own: { low: 0, estimate: 1, high: 1 }, drawn: '━━━━━━━━━●' },
    { name: 'not known', own: null, drawn: '··░░░·····' },
  ])('$name', ({ own, drawn }) => expect(strip(own, typical, plain, 10)).toBe(drawn));
});
