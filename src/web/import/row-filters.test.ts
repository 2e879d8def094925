import { describe, expect, it } from 'vitest';
import { countFile } from './preview-counts.ts';
import { rowFilters, tellingRows } from './row-filters.ts';
import { testDraft, testFile, testRow } from './testing.ts';

const file = testFile({
  drafts: [
    testDraft(),
    testDraft({ fate: 'adds' }),
    testDraft({ state: 'wish', events: [] }),
    testDraft({
      events: [
        { kind: 'submitted', on: '2026-09-01' },
        { kind: 'rejected', on: null },
      ],
    }),
  ],
  rows: [
    testRow({ line: 2, draft: 0 }),
    testRow({ line: 3, draft: 1 }),
    testRow({ line: 4, draft: 2 }),
    testRow({ line: 5, draft: null, because: 'This row repeats the header.' }),
    testRow({ line: 6, draft: 3, doubts: [{ kind: 'day', because: 'no day', at: 1 }] }),
    testRow({ line: 7, draft: null, mended: 'left-out' }),
  ],
});

describe('the kinds of rows', () => {
  it('are told with their rows, those without any left out', () => {
    const filters = rowFilters(file, countFile(file));
    expect(filters.map(({ id, rows }) => [id, rows.map(({ look }) => look.line)])).toEqual([
      ['all', [2, 3, 4, 5, 6, 7]],
      ['new', [2, 6]],
      ['wishes', [4]],
      ['adds', [3]],
      ['doubted', [6]],
      ['set-aside', [5]],
      ['left-out', [7]],
    ]);
  });

  it('are none where all rows are of one', () => {
    const plain = testFile({ rows: [testRow(), testRow({ line: 3 })] });
    expect(rowFilters(plain, countFile(plain)).map(({ id }) => id)).toEqual(['all']);
  });
});

it('shows a few rows that tell different things, in the order of the file', () => {
  expect(tellingRows(file, countFile(file)).map(({ look }) => look.line)).toEqual([2, 4, 6]);
});
