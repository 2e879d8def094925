import { expect, it } from 'vitest';
import { keyCaps, readKey } from './keys.ts';

const press = (key: string, modifier = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...modifier });

it.each([
  { name: 'a plain key', read: readKey(press('c'), null), expected: 'c' },
  { name: 'a pair', read: readKey(press('d'), 'g'), expected: 'g d' },
  { name: 'a question mark', read: readKey(press('?'), null), expected: '?' },
  { name: 'with Control', read: readKey(press('k', { ctrlKey: true }), null), expected: 'mod+k' },
  { name: 'with Command, on a Mac', read: readKey(press('K', { metaKey: true }), null), expected: 'mod+k' },
  { name: 'Alt types letters on many keyboards', read: readKey(press('k', { altKey: true }), null), expected: null },
  { name: 'a key with a name', read: readKey(press('Enter'), null), expected: 'Enter' },
  { name: 'a key with a name after g is itself', read: readKey(press('Enter'), 'g'), expected: 'Enter' },
  { name: 'a key nobody uses', read: readKey(press('F5'), null), expected: null },
])('$name', ({ read, expected }) => expect(read).toBe(expected));

it.each([
  { keys: 'g p', isMac: false, caps: ['g', 'p'] },
  { keys: 'mod+k', isMac: true, caps: ['⌘K'] },
  { keys: 'mod+k', isMac: false, caps: ['Ctrl', 'K'] },
  { keys: 'Enter', isMac: false, caps: ['↵'] },
])('$keys is written $caps', ({ keys, isMac, caps }) => expect(keyCaps(keys, isMac)).toEqual(caps));
