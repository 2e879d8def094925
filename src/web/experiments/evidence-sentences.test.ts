import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../analysis/judge-model.ts';
import { evidenceSentence, outlookWords, testWords } from './evidence-sentences.ts';

const judged = (lead: number, line: number | null, provenOn: string | null = null): Judgement => ({
  verdict: 'cannot-tell-yet',
  evidence: null,
  better: { b: 0.5 },
  arms: [],
  difference: null,
  because: '',
  provenOn,
  walk: [{ on: '2026-10-01', share: 0.5, lead, needed: provenOn === null ? null : line, coins: 9 }],
  nextLine: line,
  share: 0.5,
});

describe('evidenceSentence', () => {
  it.each([
    { name: 'not judged', judgement: null, said: 'The two are level; nothing is judged yet.' },
    {
      name: 'B ahead of no line',
      judgement: judged(2, null),
      said: 'B leads by 2; no lead can prove it with what was planned.',
    },
    { name: 'A ahead', judgement: judged(-3, 11), said: 'A leads by 3; a lead of about 11 would prove it.' },
    {
      name: 'a lead the next line may prove',
      judgement: judged(11, 11),
      said: 'B leads by 11; if it holds as more get old enough, it is proven soon.',
    },
    { name: 'proven', judgement: judged(11, 11, '2026-10-01'), said: 'B leads by 11; a lead of 11 was enough.' },
  ])('$name: $said', ({ judgement, said }) =>
    expect(evidenceSentence({ judgement, mode: 'prove', state: 'running' })).toBe(said),
  );

  it('claims no proof where it is drawn to earn', () =>
    expect(evidenceSentence({ judgement: judged(12, 11), mode: 'earn', state: 'running' })).toBe(
      'B leads by 12; drawn to earn, so no lead is a proof.',
    ));
});

describe('testWords', () => {
  it('says that nothing was claimed', () =>
    expect(testWords([], '2026-11-23')).toBe('A usual z-test looked at daily would have claimed nothing here so far.'));

  it('says when a winner was called and taken back', () =>
    expect(
      testWords([{ arm: 'b', from: '2026-09-25', until: '2026-10-12', isTakenBack: true }], '2026-11-23'),
    ).toContain('B on 25 Sep, taken back on 12 Oct.'));
});

describe('outlookWords', () => {
  const outlook = { answersBy: '2027-02-09', chanceOfProof: 0.31 };
  const running = { outlook, state: 'running', mode: 'prove', judgement: judged(2, null) } as const;
  it.each([
    { name: 'may still be proven', given: running, said: '3 in 10 that it is proven by 9 Feb 2027' },
    { name: 'is proven', given: { ...running, judgement: judged(11, 11, '2026-10-01') }, said: null },
    { name: 'earns', given: { ...running, mode: 'earn' as const }, said: null },
    { name: 'is closed', given: { ...running, state: 'closed' as const }, said: null },
    { name: 'has no end that can be told', given: { ...running, outlook: null }, said: null },
  ])('$name', ({ given, said }) => expect(outlookWords(given, '2026-11-23')).toBe(said));
});
