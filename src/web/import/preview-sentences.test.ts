import { describe, expect, it } from 'vitest';
import type { RowLook } from '../../http/api.ts';
import { countFile } from './preview-counts.ts';
import {
  applyWords,
  daysSentence,
  fileFacts,
  layoutSentence,
  openingSentence,
  setAsideReasons,
} from './preview-sentences.ts';
import { testColumn, testFile, testRow } from './testing.ts';

const DOUBTED: RowLook = testRow({ doubts: [{ kind: 'day', because: 'no day', at: 1 }] });
const rows = (count: number, doubted = 0) =>
  Array.from({ length: count }, (_, at) => ({ ...(at < doubted ? DOUBTED : testRow()), line: at + 2 }));
const EXAMPLE = { written: '03/04/2026', dmy: '2026-04-03', mdy: '2026-03-04' };
const NOTHING_AGAINST = { impossible: 0, future: 0, early: 0 };
const dates = (order: 'dmy' | 'mdy' | null, by: 'you' | 'values' | null) => ({
  dates: { order, by, both: 1, example: EXAMPLE, dmy: NOTHING_AGAINST, mdy: NOTHING_AGAINST },
});

describe('the opening sentence', () => {
  it.each([
    { name: 'one row', files: [testFile()], expected: 'The one row is understood.' },
    { name: 'two', files: [testFile({ rows: rows(2) })], expected: 'Both rows are understood.' },
    { name: 'many', files: [testFile({ rows: rows(1234) })], expected: 'All 1,234 rows are understood.' },
    {
      name: 'three in doubt',
      files: [testFile({ rows: rows(177, 3) })],
      expected: '174 of 177 rows are understood; three need a word from you.',
    },
    {
      name: 'one left, one in doubt',
      files: [testFile({ rows: rows(2, 1) })],
      expected: '1 of 2 rows is understood; one needs a word from you.',
    },
    {
      name: 'the order of days is open',
      files: [testFile({ rows: rows(5, 1), ambiguousDates: ['Applied'] })],
      expected: 'All 5 rows are read; say whether the day or the month comes first.',
    },
    {
      name: 'no day names a year',
      files: [testFile({ rows: rows(5), look: { yearless: 9 } })],
      expected: 'All 5 rows are read; say in which year the list begins.',
    },
    {
      name: 'several files together',
      files: [testFile({ rows: rows(3) }), testFile({ rows: rows(4, 2) })],
      expected: '5 of 7 rows are understood; two need a word from you.',
    },
    {
      name: 'nothing new',
      files: [testFile({ rows: rows(3), accepted: 0 })],
      expected: 'All 3 rows are understood; nothing of it is new.',
    },
    {
      name: 'a row left out does not count',
      files: [testFile({ rows: [...rows(2), testRow({ mended: 'left-out', draft: null })] })],
      expected: 'Both rows are understood.',
    },
    {
      name: 'an empty row does not count',
      files: [testFile({ rows: [...rows(2), testRow({ cells: ['', ' '], draft: null })] })],
      expected: 'Both rows are understood.',
    },
    { name: 'no file can be read', files: [testFile({ layout: 'none' })], expected: 'This file cannot be read.' },
    {
      name: 'one of two can be read',
      files: [testFile(), testFile({ layout: 'none', rows: [] })],
      expected: 'The one row is understood.',
    },
  ])('$name', ({ files, expected }) => expect(openingSentence(files.map(countFile))).toBe(expected));
});

describe('what stands under it', () => {
  it.each([
    { name: 'plain days', look: {}, expected: '' },
    { name: 'settled by the values', look: dates('dmy', 'values'), expected: 'Days are read day first.' },
    { name: 'settled by the person', look: dates('mdy', 'you'), expected: 'Days are read month first, as you said.' },
    {
      name: 'open',
      look: dates(null, null),
      expected: 'Days fit both ways and stay empty until you say which.',
    },
  ])('tells how days are read: $name', ({ look, expected }) => expect(daysSentence(testFile({ look }))).toBe(expected));

  it('tells a layout it has no words for by its name', () => {
    expect(layoutSentence(testFile({ layout: 'a strange export' }))).toBe('It looks like “a strange export”.');
  });

  it('tells why rows are no applications, the commonest first', () => {
    const total = testRow({ draft: null, because: 'This row is a total, not an application.' });
    const again = testRow({ draft: null, because: 'This row repeats the header.' });
    expect(setAsideReasons(countFile(testFile({ rows: [total] })))).toBe('a total.');
    expect(setAsideReasons(countFile(testFile({ rows: [total, again, again] })))).toBe(
      'the header again (2); a total.',
    );
  });

  it.each([
    { name: 'a text', file: testFile(), bytes: 41_200, expected: 'jobs.csv, 41 kB, commas, UTF-8' },
    {
      name: 'a workbook',
      file: testFile({ file: 'jobs.xlsx', format: 'xlsx', look: { encoding: null, separator: null } }),
      bytes: 1_200_000,
      expected: 'jobs.xlsx, 1.2 MB, a workbook',
    },
  ])('tells what the file is: $name', ({ file, bytes, expected }) => expect(fileFacts(file, bytes)).toBe(expected));
});

it.each([
  { name: 'rows', layout: 'one row per application', accepted: 174, expected: 'Apply 174 rows' },
  { name: 'one row', layout: 'one row per application', accepted: 1, expected: 'Apply 1 row' },
  {
    name: 'applications of several rows each',
    layout: 'one row per event',
    accepted: 20,
    expected: 'Apply 20 applications',
  },
  { name: 'nothing', layout: 'one row per application', accepted: 0, expected: 'Nothing new to apply' },
])('names the button: $name', ({ layout, accepted, expected }) => {
  const files = [testFile({ layout, accepted })];
  expect(applyWords(files, files.map(countFile))).toBe(expected);
});

it('asks for the column of names where no row names anything', () => {
  const nameless = testFile({
    accepted: 0,
    drafts: [],
    columnLooks: [testColumn({ header: 'Stage', field: 'status' })],
    rows: rows(3).map((row) => ({ ...row, draft: null })),
  });
  expect(openingSentence([countFile(nameless)])).toBe(
    'No column is taken for the company or the role; say which one it is.',
  );
});
