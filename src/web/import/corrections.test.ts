import { describe, expect, it } from 'vitest';
import { saying, withColumn, withWord } from './column-corrections.ts';
import { withRow } from './row-mends.ts';
import { testColumn, testFile } from './testing.ts';

describe('a column read as another field', () => {
  const look = testFile({
    columnLooks: [
      testColumn({ header: 'Firm', field: 'company' }),
      testColumn({ header: 'Tech', field: 'technical', at: 1 }),
      testColumn({ header: 'Test', field: 'technical', at: 2 }),
      testColumn({ header: 'Nr', field: null, at: 3 }),
      testColumn({ header: 'Id', field: 'ignored', at: 4 }),
      testColumn({ header: 'Date', field: 'sentOn', at: 5 }),
    ],
  }).look;
  const moved = (name: string, field: 'screen' | 'technical' | 'ignored' | 'notes', inForce = {}) =>
    withColumn(look ?? { tables: [] }, { columns: inForce }, { name, field });

  it.each([
    {
      name: 'leaves the others of its field there',
      map: moved('Tech', 'screen'),
      expected: { technical: ['Test'], screen: ['Tech'] },
    },
    {
      name: 'joins those of the other',
      map: moved('Nr', 'technical'),
      expected: { technical: ['Tech', 'Test', 'Nr'], ignored: ['Id'] },
    },
    {
      name: 'leaves an unread column unread',
      map: moved('Firm', 'ignored'),
      expected: { company: [], ignored: ['Firm', 'Nr', 'Id'] },
    },
    {
      name: 'keeps what was said before, and no words',
      map: moved('Tech', 'screen', { role: ['Firm'], 'value:rejected': ['x'], dates: ['dmy'] }),
      expected: { role: ['Firm'], technical: ['Test'], screen: ['Tech'] },
    },
  ])('$name', ({ map, expected }) => expect(map).toEqual(expected));

  it('says nothing of a field that nobody touched: what was recognised stays recognised', () => {
    expect(Object.keys(moved('Tech', 'notes'))).not.toContain('sentOn');
  });
});

describe('a word', () => {
  const inForce = { columns: { company: ['Firm'], 'value:rejected': ['limbo', 'binned'], 'channel:board': ['JX'] } };

  it.each([
    {
      name: 'is added to its meaning',
      word: { value: 'no luck', of: 'stages' as const, means: 'rejected' },
      expected: { stages: { rejected: ['limbo', 'binned', 'no luck'] }, channels: { board: ['JX'] } },
    },
    {
      name: 'goes from one meaning to another',
      word: { value: 'limbo', of: 'stages' as const, means: 'silent' },
      expected: { stages: { rejected: ['binned'], silent: ['limbo'] }, channels: { board: ['JX'] } },
    },
    {
      name: 'is taken back',
      word: { value: 'JX', of: 'channels' as const, means: null },
      expected: { stages: { rejected: ['limbo', 'binned'] }, channels: {} },
    },
  ])('$name', ({ word, expected }) => expect(withWord(inForce, word)).toEqual(expected));

  it('is sent with the columns that were said before', () => {
    const words = withWord(inForce, { value: 'JX', of: 'channels', means: 'referral' });
    expect(saying(inForce, { words })).toEqual({ map: { company: ['Firm'] }, words });
  });
});

describe('a word on a row', () => {
  const at = { table: 0, row: 3 };
  const day = { cells: [{ at: 2, text: '8/8/2026' }] };

  it.each([
    { name: 'mends a cell', mends: withRow([], at, day), expected: [{ ...at, ...day }] },
    {
      name: 'mends another beside it',
      mends: withRow([{ ...at, ...day }], at, { cells: [{ at: 0, text: 'Elm' }] }),
      expected: [{ ...at, cells: [...day.cells, { at: 0, text: 'Elm' }] }],
    },
    {
      name: 'mends a cell anew',
      mends: withRow([{ ...at, ...day }], at, { cells: [{ at: 2, text: '9/8/2026' }] }),
      expected: [{ ...at, cells: [{ at: 2, text: '9/8/2026' }] }],
    },
    { name: 'leaves it out', mends: withRow([], at, { leaveOut: true }), expected: [{ ...at, leaveOut: true }] },
    {
      name: 'takes it in again, with its mended cells',
      mends: withRow([{ ...at, ...day, leaveOut: true }], at, { leaveOut: false }),
      expected: [{ ...at, ...day }],
    },
    {
      name: 'takes it in again, as it was',
      mends: withRow([{ ...at, leaveOut: true }], at, { leaveOut: false }),
      expected: [],
    },
    {
      name: 'leaves other rows alone',
      mends: withRow([{ table: 1, row: 3, leaveOut: true }], at, day),
      expected: [
        { table: 1, row: 3, leaveOut: true },
        { ...at, ...day },
      ],
    },
  ])('$name', ({ mends, expected }) => expect(mends).toEqual(expected));
});
