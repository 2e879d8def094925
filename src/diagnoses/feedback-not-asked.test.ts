import { describe, expect, it } from 'vitest';
import { feedbackNotAsked } from './feedback-not-asked.ts';
import { application, examine } from './testing.ts';

const refused = (id: string, ago = 60) =>
  application(id, ago, [
    ['screen', 5],
    ['rejected', 12],
  ]);
const asked = application('asked', 60, [
  ['screen', 5],
  ['rejected', 12],
  ['feedback-asked', 13],
]);
const told = application('told', 60, [
  ['screen', 5],
  ['rejected', 12],
  ['feedback-received', 13],
]);

describe('feedback-not-asked', () => {
  it.each([
    { name: 'never recorded', search: [refused('a'), refused('b')], expected: 'not-applicable' },
    { name: 'asked once, forgotten once', search: [asked, refused('a')], expected: 'finding' },
    { name: 'always asked', search: [asked, told], expected: 'clear' },
    {
      name: 'a refusal without a conversation is nobody to ask',
      search: [
        asked,
        application('b', 30, [
          ['responded', 3],
          ['rejected', 9],
        ]),
      ],
      expected: 'clear',
    },
    {
      name: 'no refusal after a conversation',
      search: [
        application('c', 30, [
          ['rejected', 9],
          ['feedback-asked', 10],
        ]),
      ],
      expected: 'not-applicable',
    },
  ])('$name: $expected', ({ search, expected }) => {
    expect(
      examine(
        feedbackNotAsked,
        [...search].map((each) => each),
      ).kind,
    ).toBe(expected);
  });

  it('lists the latest first, with the share', () => {
    const outcome = examine(feedbackNotAsked, [asked, refused('old', 90), refused('new', 20)]);
    if (outcome.kind !== 'finding') throw new Error(outcome.because);
    expect(outcome.applications).toEqual(['new', 'old']);
    expect(outcome.measured).toMatchObject({ count: 3 });
    expect(outcome.because).toBe('2 of 3 refusals after a conversation without a question about the reason.');
  });
});
