import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSafeCell, toSafeCell } from './safe-cell.ts';

describe('cells of an export', () => {
  it.each([
    { name: 'a formula', cell: '=HYPERLINK("http://x.example","y")', safe: '\'=HYPERLINK("http://x.example","y")' },
    { name: 'a phone number', cell: '+49 30 1234', safe: "'+49 30 1234" },
    { name: 'a negative number', cell: '-1', safe: "'-1" },
    { name: 'a handle', cell: '@SUM(A1)', safe: "'@SUM(A1)" },
    { name: 'a formula after a tab', cell: '\t=1+1', safe: "'\t=1+1" },
    { name: 'a formula after spaces', cell: '  =1+1', safe: "'  =1+1" },
    { name: 'a full-width equals sign', cell: '＝1+1', safe: "'＝1+1" },
    { name: 'an apostrophe that is part of the text', cell: "'=1", safe: "''=1" },
    { name: 'an ordinary name', cell: 'Acme = good', safe: 'Acme = good' },
    { name: 'a name with an apostrophe', cell: "'t Hoekje", safe: "'t Hoekje" },
    { name: 'nothing', cell: '', safe: '' },
  ])('$name', ({ cell, safe }) => {
    expect(toSafeCell(cell)).toBe(safe);
    expect(fromSafeCell(safe)).toBe(cell);
  });

  it('never begins with what a spreadsheet executes, and comes back as it was', () => {
    const mark = fc.constantFrom('=', '+', '-', '@', "'", '\t', '\r', '\n', ' ', 'a', '＝');
    const cell = fc.oneof(
      fc.string(),
      fc.array(mark, { maxLength: 6 }).map((marks) => marks.join('')),
    );
    fc.assert(
      fc.property(cell, (text) => {
        expect(toSafeCell(text)).not.toMatch(/^\s*[=+\-@]/);
        expect(fromSafeCell(toSafeCell(text))).toBe(text);
      }),
    );
  });
});
