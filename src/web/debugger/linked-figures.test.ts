import { expect, it } from 'vitest';
import type { Door } from './door.ts';
import { linkFigures } from './linked-figures.ts';

const door = (title: string): Door => ({ title, definition: '', method: '', ids: null });
const linked = (sentence: string, ...texts: string[]) =>
  linkFigures(
    sentence,
    texts.map((text) => ({ text, door: door(text) })),
  )
    .map(({ text, door: to }) => (to === null ? text : `[${text}]`))
    .join('');

it.each([
  {
    name: 'each figure once, in order',
    text: linked('12 reached it, 3 went on.', '12', '3'),
    expected: '[12] reached it, [3] went on.',
  },
  { name: 'not inside a longer figure', text: linked('Of 142, 12 went on.', '12'), expected: 'Of 142, [12] went on.' },
  {
    name: 'not inside thousands or decimals',
    text: linked('1,204 and 4.5 and 4', '4'),
    expected: '1,204 and 4.5 and [4]',
  },
  {
    name: 'a range',
    text: linked('yours is between 11 and 41.', '11 and 41'),
    expected: 'yours is between [11 and 41].',
  },
  { name: 'the same figure twice', text: linked('2 of 2', '2', '2'), expected: '[2] of [2]' },
  { name: 'zero opens nothing', text: linked('0 went on', '0'), expected: '0 went on' },
  {
    name: 'only where its words follow',
    text: linkFigures('Typical is 7 to 20; 20 are open.', [{ text: '20', before: ' are open', door: door('') }])
      .map(({ text, door: to }) => (to === null ? text : `[${text}]`))
      .join(''),
    expected: 'Typical is 7 to 20; [20] are open.',
  },
  { name: 'a figure that is not there', text: linked('Too early to say.', '7 in 10'), expected: 'Too early to say.' },
])('$name', ({ text, expected }) => expect(text).toBe(expected));
