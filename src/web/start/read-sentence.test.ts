import { expect, it } from 'vitest';
import type { ImportedFile } from '../../http/api.ts';
import { fieldWords, readSentence, remarks } from './read-sentence.ts';

const plain: ImportedFile = {
  file: 'jobs.csv',
  format: 'csv',
  layout: 'one row per application',
  columns: {},
  accepted: 3,
  events: 3,
  wishes: 0,
  duplicates: [],
  updated: [],
  unchanged: [],
  deleted: [],
  conflicts: [],
  unknown: [],
  warnings: [],
  rejected: [],
  outcomesRecorded: true,
  ambiguousDates: [],
};
const origin = { file: 'jobs.csv', line: 41 };

it.each([
  { name: 'nothing but sendings', file: plain, expected: 'jobs.csv: 3 applications.' },
  { name: 'answers too', file: { ...plain, events: 5 }, expected: 'jobs.csv: 3 applications, 2 events after sending.' },
  {
    name: 'wishes and a row that names nothing',
    file: { ...plain, wishes: 1, rejected: [{ origin, because: 'names neither company nor role' }] },
    expected: 'jobs.csv: 3 applications, 1 saved job not sent, 1 row not read.',
  },
])('$name', ({ file, expected }) => expect(readSentence(file)).toBe(expected));

it('lists what was set aside with its line', () => {
  const file = {
    ...plain,
    warnings: [{ origin, because: '"8/82019" is no date' }],
    unknown: [{ value: '池子', count: 2 }],
  };
  expect(remarks(file)).toEqual([
    '“池子”, 2 times: a word for a stage that is not known yet',
    'Line 41: "8/82019" is no date',
  ]);
});

it.each([
  { field: 'company', words: 'company' },
  { field: 'sentOn', words: 'sent on' },
  { field: 'postingUrl', words: 'posting url' },
])('reads $field as $words', ({ field, words }) => expect(fieldWords(field)).toBe(words));
