import { expect, it } from 'vitest';
import { readKey } from './keys.ts';

const press = (key: string, modifier = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...modifier });

it.each([
  { name: 'a plain key', read: readKey(press('c'), null), expected: 'c' },
  { name: 'a pair', read: readKey(press('d'), 'g'), expected: 'g d' },
  { name: 'a question mark', read: readKey(press('?'), null), expected: '?' },
  { name: 'the browser keeps its own', read: readKey(press('c', { ctrlKey: true }), null), expected: null },
  { name: 'and the Mac as well', read: readKey(press('c', { metaKey: true }), null), expected: null },
  { name: 'arrows and Enter are not ours', read: readKey(press('Enter'), null), expected: null },
])('$name', ({ read, expected }) => expect(read).toBe(expected));
