import { expect, it } from 'vitest';
import { problemWords } from './problem-words.ts';

const problem = { type: '', where: '', title: 'Nothing is named', detail: '', mend: '' };

it.each([
  { name: 'a title alone', given: problem, words: 'Nothing is named.' },
  {
    name: 'a detail that repeats the title',
    given: { ...problem, detail: 'Nothing is named.', mend: 'Name it.' },
    words: 'Nothing is named. Name it.',
  },
  {
    name: 'a detail that says more',
    given: { ...problem, detail: 'The line is empty.', mend: 'Name it.' },
    words: 'Nothing is named. The line is empty. Name it.',
  },
])('$name', ({ given, words }) => expect(problemWords(given)).toBe(words));
