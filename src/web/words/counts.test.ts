import { expect, it } from 'vitest';
import { aboutHowMany, countOf, spelled } from './counts.ts';

it.each([
  { name: 'one', text: countOf(1, 'application'), expected: '1 application' },
  { name: 'none', text: countOf(0, 'application'), expected: '0 applications' },
  { name: 'thousands', text: countOf(5000, 'application'), expected: '5,000 applications' },
  { name: 'an odd plural', text: countOf(2, 'reply', 'replies'), expected: '2 replies' },
  { name: 'spelled', text: spelled(9), expected: 'nine' },
  { name: 'not spelled', text: spelled(10), expected: '10' },
  { name: 'a trace', text: aboutHowMany(0.1), expected: 'hardly any' },
  { name: 'half of one', text: aboutHowMany(0.5), expected: 'none or one' },
  { name: 'nearly one', text: aboutHowMany(0.9), expected: 'about one' },
  { name: 'between two and three', text: aboutHowMany(2.5), expected: 'two or three' },
  { name: 'between nine', text: aboutHowMany(8.5), expected: 'eight or nine' },
  { name: 'many', text: aboutHowMany(41.3), expected: 'about 41' },
])('$name: $expected', ({ text, expected }) => expect(text).toBe(expected));
