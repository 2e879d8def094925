import { expect, it } from 'vitest';
import { keptSentence } from './kept-sentences.ts';
import { testFile } from './testing.ts';

const update = { origin: { file: 'jobs.csv', line: 2 }, application: 'a', events: [], filled: [] };

it.each([
  { name: 'one', files: [testFile()], expected: '1 application is kept.' },
  {
    name: 'of several files',
    files: [testFile({ accepted: 3 }), testFile({ accepted: 4 })],
    expected: '7 applications are kept.',
  },
  {
    name: 'saved jobs and additions',
    files: [testFile({ accepted: 3, wishes: 2, updated: [update] })],
    expected: '3 applications are kept, 2 saved jobs beside, 1 has got something new.',
  },
  { name: 'saved jobs alone', files: [testFile({ accepted: 0, wishes: 1 })], expected: '1 saved job kept.' },
  { name: 'nothing', files: [testFile({ accepted: 0 })], expected: 'Nothing was new, so nothing was kept.' },
])('tells what was kept: $name', ({ files, expected }) => expect(keptSentence({ files })).toBe(expected));
