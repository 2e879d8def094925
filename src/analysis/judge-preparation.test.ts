import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/day.ts';
import type { JudgeInput, TrialApplication } from './judge-model.ts';
import { judgePreparation } from './judge-preparation.ts';

const START = '2026-03-02';
const asOf = '2026-11-23';

/** Applications that came to a phone screen; then on to a technical round, told no, or still waiting. */
function rounds(
  arm: 'A' | 'B',
  counts: { passed: number; failed: number; waiting?: number },
): readonly TrialApplication[] {
  const of = (what: string, count: number, events: TrialApplication['events']) =>
    Array.from({ length: count }, (_, i) => ({ id: `${arm} ${what} ${i}`, arm, sentOn: START, events }));
  const talked = { kind: 'screen', on: addDays(START, 9) } as const;
  return [
    ...of('passed', counts.passed, [talked, { kind: 'technical', on: addDays(START, 15) }]),
    ...of('failed', counts.failed, [talked, { kind: 'rejected', on: addDays(START, 20) }]),
    ...of('waiting', counts.waiting ?? 0, [{ kind: 'screen', on: addDays(asOf, -2) }]),
  ];
}
function judge(a: Parameters<typeof rounds>[1], b: Parameters<typeof rounds>[1], more: Partial<JudgeInput> = {}) {
  return judgePreparation({ metric: 'technical', applications: [...rounds('A', a), ...rounds('B', b)], asOf, ...more });
}

describe('judgePreparation', () => {
  it.each([
    { name: 'three rounds each', a: { passed: 1, failed: 2 }, b: { passed: 3, failed: 0 }, verdict: 'cannot-tell-yet' },
    {
      name: 'a plan that is over',
      a: { passed: 3, failed: 3 },
      b: { passed: 4, failed: 2 },
      horizon: 12,
      verdict: 'cannot-tell-in-time',
    },
    {
      name: 'very different, and many',
      a: { passed: 4, failed: 20 },
      b: { passed: 20, failed: 4 },
      verdict: 'leaning-b',
    },
    { name: 'the other way round', a: { passed: 20, failed: 4 }, b: { passed: 4, failed: 20 }, verdict: 'leaning-a' },
    {
      name: 'never more than leaning',
      a: { passed: 0, failed: 200 },
      b: { passed: 200, failed: 0 },
      horizon: 400,
      verdict: 'leaning-b',
    },
    { name: 'one arm only', a: { passed: 5, failed: 1 }, b: { passed: 0, failed: 0 }, verdict: 'cannot-tell-yet' },
    {
      name: 'a coin that something turned',
      a: { passed: 10, failed: 20 },
      b: { passed: 2, failed: 1 },
      verdict: 'broken',
    },
    {
      name: 'all still waiting',
      a: { passed: 0, failed: 0, waiting: 4 },
      b: { passed: 0, failed: 0, waiting: 4 },
      verdict: 'cannot-tell-yet',
    },
    { name: 'nothing', a: { passed: 0, failed: 0 }, b: { passed: 0, failed: 0 }, verdict: 'cannot-tell-yet' },
  ])('$name: $verdict', ({ a, b, verdict, horizon }) => {
    const judgement = judge(a, b, { horizon: horizon ?? null });
    expect(judgement.verdict).toBe(verdict);
    expect(judgement.provenOn).toBeNull();
    expect(judgement.because).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('says how little is known: the interval, and how many rounds it would take', () => {
    const { because, difference, better } = judge({ passed: 1, failed: 2 }, { passed: 3, failed: 0 });
    expect(because).toMatch(/^6 rounds are over: with A 1 of 3 went on/);
    expect(because).toMatch(
      /may be anything from −\d+ to \+\d+ in 100; to see one of 20 in 100 surely takes about 1?\d\d rounds/,
    );
    expect(difference?.low).toBeLessThan(0);
    expect(better.b).toBeGreaterThan(0.5);
    expect(better.b).toBeLessThan(0.95);
  });

  it('leaves out applications whose round has not come', () => {
    const silent = { id: 'x', arm: 'A', sentOn: START, events: [] } as const;
    const applications = [...rounds('A', { passed: 1, failed: 1 }), ...rounds('B', { passed: 1, failed: 1 })];
    const [with1, without] = [[...applications, silent], applications].map((all) =>
      judgePreparation({ metric: 'technical', applications: all, asOf }),
    );
    expect(with1).toEqual(without);
  });

  it('of history says that it is observed', () => {
    expect(judge({ passed: 2, failed: 9 }, { passed: 9, failed: 2 }, { assignment: 'observed' }).verdict).toBe(
      'observed',
    );
  });

  it('throws on bad input, naming the field', () => {
    expect(() => judgePreparation({ metric: 'offer', applications: [], asOf: '2026-02-30' })).toThrow(/asOf/);
  });
});
