import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textMatches } from './text-matches.ts';

const found = (text: string, typed: string) =>
  textMatches(text, typed)
    .filter(({ isMatch }) => isMatch)
    .map((piece) => piece.text);

describe('what is found in a text', () => {
  it.each([
    { name: 'in any case', text: 'Go and GO', typed: 'go', is: ['Go', 'GO'] },
    { name: 'across a line', text: 'system\n  design', typed: 'system design', is: ['system\n  design'] },
    { name: 'signs are signs', text: 'C++ (or C)', typed: 'c++', is: ['C++'] },
    { name: 'nothing typed', text: 'Go', typed: ' ', is: [] },
    { name: 'not in it', text: 'Go', typed: 'rust', is: [] },
  ])('$name', ({ text, typed, is }) => expect(found(text, typed)).toEqual(is));

  it('loses nothing of the text, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, typed) => {
        expect(
          textMatches(text, typed)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
