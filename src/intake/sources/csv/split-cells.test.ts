import { CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Split, splitCells } from './split-cells.ts';

const read = (text: string) => splitCells(text, { delimiter: ',', quoted: true });

describe('cells of a separated text', () => {
  it.each([
    { name: 'rows of every width', text: 'a,b\n1\n1,2,3\n', records: [['a', 'b'], ['1'], ['1', '2', '3']] },
    { name: 'an empty line', text: 'a\n\nb', records: [['a'], [''], ['b']] },
    {
      name: 'an empty last cell',
      text: 'a,\nb,',
      records: [
        ['a', ''],
        ['b', ''],
      ],
    },
    {
      name: 'line ends of Windows',
      text: 'a,"b"\r\n"c",d\r\n',
      records: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    {
      name: 'line ends of old Macs',
      text: 'a,b\rc,d',
      records: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    { name: 'a separator and a line break in quotes', text: '"a,\nb",c', records: [['a,\nb', 'c']] },
    { name: 'a doubled quote', text: '"a ""b""",c', records: [['a "b"', 'c']] },
    { name: 'a quote inside a cell', text: '5" disk,b', records: [['5" disk', 'b']] },
    { name: 'a cell that goes on behind its quote', text: '"a" Ltd,b', records: [['"a" Ltd', 'b']] },
    { name: 'nothing in quotes', text: '"",b', records: [['', 'b']] },
  ])('$name', ({ text, records }) => {
    expect(read(text)).toEqual({ records, open: false });
  });

  it('says that a quote is open at the end, and keeps the text up to there', () => {
    expect(read('a,b\nc,"d\ne,f')).toEqual({
      records: [
        ['a', 'b'],
        ['c', 'd\ne,f'],
      ],
      open: true,
    });
  });

  it('stops after the records it is asked for', () => {
    expect(splitCells('a\nb\nc', { delimiter: ',', quoted: true, recordsAtMost: 2 }).records).toEqual([['a'], ['b']]);
  });
});

/** What csv-parse makes of it: the model, too slow for ragged files. */
function asCsvParse(text: string, { delimiter, quoted }: { delimiter: string; quoted: boolean }): Split {
  const options = {
    delimiter,
    quote: quoted ? '"' : null,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 0,
    record_delimiter: text.includes('\n') ? (text.includes('\r\n') ? ['\r\n', '\n'] : ['\n']) : ['\r'],
  };
  try {
    return { records: parse(text, options), open: false };
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    return { records: parse(`${text}"`, options), open: true };
  }
}

it('reads every text as csv-parse does', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '"', '"', ',', ';', '\n', '\r', '\r\n', ' ', 'é'),
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, fc.constantFrom(',', ';'), fc.boolean(), (given, delimiter, quoted) => {
      expect(splitCells(given, { delimiter, quoted })).toEqual(asCsvParse(given, { delimiter, quoted }));
    }),
    { numRuns: 5000 },
  );
});
