import { describe, expect, it } from 'vitest';
import { parseRows } from './parse-rows.ts';

const read = (text: string) => parseRows({ file: 'x.csv', text, delimiter: ',' });

describe('a gap of very many empty lines', () => {
  it.each([
    { name: 'of Unix', end: '\n' },
    { name: 'of Windows', end: '\r\n' },
    { name: 'with blanks on them', end: ' \t\n' },
  ])('is passed over, and the lines behind it keep their numbers: $name', ({ end }) => {
    const text = `a,b\n1,2\n${end.repeat(4999)}3,4\n"5,6",7`;
    expect(read(text).rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', '2'] },
      { line: 5002, cells: ['3', '4'] },
      { line: 5003, cells: ['5,6', '7'] },
    ]);
  });

  it('stays where it is short', () => {
    expect(read('a,b\n\n1,2').rows.map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it('stays inside a quoted cell, whose text it is', () => {
    const note = `one${'\n'.repeat(3000)}two`;
    expect(read(`a,b\n1,"${note}"\n3,4\n`)).toEqual({
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['1', note] },
        { line: 3003, cells: ['3', '4'] },
      ],
      warnings: [],
    });
  });

  it('at the end of the file is no row', () => {
    expect(read(`a,b\n1,2\n${'\n'.repeat(5000)}`).rows).toHaveLength(2);
  });
});
