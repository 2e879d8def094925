import { expect, it } from 'vitest';
import type { ApplicationRow } from '../../http/api.ts';
import type { Command } from '../app/commands.ts';
import { commandEntries, foundEntries, otherEntries } from './entries.ts';

const command = (id: string, name: string, more: Partial<Command> = {}): Command => ({
  id,
  name,
  group: 'Everywhere',
  run() {},
  ...more,
});
const COMMANDS = [
  command('add', 'Add an application', { keys: 'c' }),
  command('go', 'Go to Import', { group: 'Pages' }),
  command('apply', 'Import 3 rows', { group: 'Import' }),
  command('off', 'Import nothing', { isOff: true }),
];
const ids = (typed: string) => commandEntries(COMMANDS, typed).map(({ id }) => id);

it.each([
  { name: 'nothing typed: the page first, then all', typed: '', expected: ['apply', 'add', 'go'] },
  { name: 'a name that begins with it goes first', typed: 'im', expected: ['apply', 'go'] },
  { name: 'what is off is not there', typed: 'nothing', expected: [] },
])('$name', ({ typed, expected }) => expect(ids(typed)).toEqual(expected));

it('lists a command known twice once, as it is known last', () => {
  const twice = [command('add', 'Add it here'), command('add', 'Add it there')];
  expect(commandEntries(twice, 'add').map(({ name }) => name.map(({ text }) => text).join(''))).toEqual([
    'Add it there',
  ]);
});

it('shows of an application where the words were found', () => {
  const row = {
    id: '1',
    company: 'Acme',
    role: 'Dev',
    stage: 'applied',
    state: 'open',
    excerpt: { field: 'notes', text: 'met at the Rust evening' },
  } as unknown as ApplicationRow;
  const [entry] = foundEntries([row], 'rust acme');
  expect(entry?.name[0]).toEqual({ text: 'Acme', isMatch: true });
  expect(entry?.more).toContainEqual({ text: 'Rust', isMatch: true });
});

it('offers to add or look for what is no command', () => {
  expect(otherEntries(' ')).toEqual([]);
  expect(otherEntries(' Acme ').map(({ id }) => id)).toEqual(['add-typed', 'search-typed']);
});
