import { describe, expect, it } from 'vitest';
import type { Batch } from '../../http/api.ts';
import { batchesSentence, broughtWords, setAsideCount, standingWords } from './batch-words.ts';

const FILE: Batch['files'][number] = {
  file: 'jobs.csv',
  format: 'csv',
  layout: 'one row per application',
  accepted: 10,
  wishes: 0,
  events: 14,
  updated: 0,
  unchanged: 0,
  conflicts: 0,
  outcomesRecorded: true,
  setAside: { count: 2, rows: [] },
};
const BATCH: Batch = {
  id: 'b1',
  at: '2026-11-23T10:00:00Z',
  files: [FILE],
  applications: 10,
  searchId: 's1',
  changedSince: 0,
  takenBackAt: null,
};
const back = { ...BATCH, applications: 0, takenBackAt: '2026-11-23T11:00:00Z' };

describe('the sentence', () => {
  it.each([
    { name: 'one', batches: [BATCH], expected: 'One import brought 10 applications, and all are still there.' },
    {
      name: 'of one application',
      batches: [{ ...BATCH, files: [{ ...FILE, accepted: 1 }], applications: 1 }],
      expected: 'One import brought 1 application, and it is still there.',
    },
    {
      name: 'two, some gone',
      batches: [BATCH, { ...BATCH, applications: 9 }],
      expected: '2 imports brought 20 applications; 19 are still there.',
    },
    {
      name: 'what was taken back does not count',
      batches: [BATCH, back],
      expected: 'One import brought 10 applications, and all are still there.',
    },
    { name: 'all taken back', batches: [back, back], expected: 'All 2 imports were taken back.' },
  ])('$name', ({ batches, expected }) => expect(batchesSentence(batches)).toBe(expected));
});

it.each([
  { name: 'sendings alone', file: { ...FILE, events: 10 }, expected: '10 applications' },
  { name: 'later events', file: FILE, expected: '10 applications, 4 events after sending' },
  {
    name: 'saved jobs and additions',
    file: { ...FILE, wishes: 2, updated: 3, conflicts: 1 },
    expected: '10 applications, 4 events after sending, 2 saved jobs, something new for 3, another story of 1 event',
  },
  {
    name: 'of a version that kept less',
    file: { ...FILE, updated: null, setAside: null },
    expected: '10 applications, 4 events after sending',
  },
])('tells $name', ({ file, expected }) => expect(broughtWords({ ...BATCH, files: [file] })).toBe(expected));

it.each([
  { name: 'all', batch: BATCH, expected: 'all still there' },
  { name: 'some', batch: { ...BATCH, applications: 8, changedSince: 1 }, expected: '8 still there, 1 changed since' },
  {
    name: 'additions only',
    batch: { ...BATCH, applications: 0, files: [{ ...FILE, accepted: 0, updated: 2 }] },
    expected: 'only additions',
  },
])('says what stands of it: $name', ({ batch, expected }) => expect(standingWords(batch)).toBe(expected));

it('counts what was set aside, nothing where it was not kept', () => {
  expect(setAsideCount({ ...BATCH, files: [FILE, { ...FILE, setAside: null }] })).toBe(2);
});
