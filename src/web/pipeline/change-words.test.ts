import { expect, it } from 'vitest';
import { editedWords, namesOf, recordedWords } from './change-words.ts';

const acme = { company: 'Acme', role: 'Backend Engineer' };

it.each([
  { name: 'one', words: namesOf([acme]), expected: 'Acme, Backend Engineer' },
  { name: 'a role alone', words: namesOf([{ company: null, role: 'Tester' }]), expected: 'Tester' },
  { name: 'no name', words: namesOf([{ company: null, role: null }]), expected: 'an application without a name' },
  { name: 'several', words: namesOf([acme, acme]), expected: '2 applications' },
  {
    name: 'today',
    words: recordedWords('Acme', { kind: 'rejected', on: '2026-11-23' }, '2026-11-23'),
    expected: 'Told no, today: Acme.',
  },
  {
    name: 'an earlier day',
    words: recordedWords('Acme', { kind: 'screen', on: '2025-12-01' }, '2026-11-23'),
    expected: 'Invited to a screen, 1 Dec 2025: Acme.',
  },
  { name: 'no day', words: recordedWords('Acme', { kind: 'offer' }, '2026-11-23'), expected: 'Offered the job: Acme.' },
  { name: 'one field', words: editedWords('Acme', { role: 'QA' }), expected: 'Changed role of Acme.' },
  {
    name: 'three fields',
    words: editedWords('Acme', { channel: 'board', sentOn: null, tags: [] }),
    expected: 'Changed channel, day sent and tags of Acme.',
  },
])('$name: $expected', ({ words, expected }) => expect(words).toBe(expected));
