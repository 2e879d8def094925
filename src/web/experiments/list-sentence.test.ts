import { expect, it } from 'vitest';
import type { VerdictName } from '../../http/api.ts';
import { listSentence } from './list-sentence.ts';

const one = (state: 'planned' | 'running' | 'closed', verdictName: VerdictName) => ({ state, verdictName });

it.each([
  { name: 'none at all', given: [], said: 'Nothing is being tried yet.' },
  { name: 'one planned', given: [one('planned', 'not-started')], said: 'One experiment planned and not started.' },
  {
    name: 'only closed ones',
    given: [one('closed', 'proven'), one('closed', 'broken')],
    said: 'Nothing is being tried now; two experiments taught you something.',
  },
  { name: 'one running', given: [one('running', 'cannot-tell-yet')], said: 'One experiment cannot tell yet.' },
  {
    name: 'two that stand differently, the surest first',
    given: [one('running', 'cannot-tell-in-time'), one('running', 'proven'), one('closed', 'proven')],
    said: 'One experiment is proven; one will not answer in time.',
  },
  {
    name: 'two that stand alike',
    given: [one('running', 'cannot-tell-yet'), one('running', 'cannot-tell-yet')],
    said: 'Two experiments cannot tell yet.',
  },
])('$name: $said', ({ given, said }) => expect(listSentence(given)).toBe(said));
