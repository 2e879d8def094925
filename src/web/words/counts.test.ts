import { expect, it } from 'vitest';
import { aboutHowMany, spelled } from './counts.ts';

it.each([
  { name: 'spelled', text: spelled(9), expected: 'nine' },
  { name: 'not spelled', text: spelled(10), expected: '10' },
  { name: 'a trace', text: aboutHowMany(0.1), expected: 'hardly any' },
  { name: 'half of one', text: aboutHowMany(0.5), expected: 'none or one' },
  { name: 'nearly one', text: aboutHowMany(0.9), expected: 'about one' },
  { name: 'between two and three', text: aboutHowMany(2.5), expected: 'two or three' },
  { name: 'between nine', text: aboutHowMany(8.5), expected: 'eight or nine' },
  { name: 'many', text: aboutHowMany(41.3), expected: 'about 41' },
])('$name: $expected', ({ text, expected }) => expect(text).toBe(expected));
