import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/day.ts';
import { judgeTrial } from './judge.ts';
import type { JudgeInput, TrialApplication } from './judge-model.ts';
import { readTrialSteps } from './trial-steps.ts';
import { readTrialWithin } from './trial-within.ts';

const START = '2026-03-02';
const asOf = '2026-11-23';

/** Applications of an arm in a group: so many answered, so many of those talked to, the rest told no. */
function sent(
  arm: 'A' | 'B',
  group: string,
  counts: { readonly answered: number; readonly talked?: number; readonly refused: number },
): readonly TrialApplication[] {
  const { answered, talked = 0, refused } = counts;
  const answer = { kind: 'responded', on: addDays(START, 6) } as const;
  return Array.from({ length: answered + refused }, (_, i) => {
    const talk = i < talked ? [{ kind: 'screen', on: addDays(START, 12) } as const] : [];
    const events = i < answered ? [answer, ...talk] : [{ kind: 'rejected', on: addDays(START, 9) } as const];
    return { id: `${group} ${arm} ${i}`, arm, sentOn: START, events };
  });
}

function input(applications: readonly TrialApplication[]): JudgeInput {
  return { metric: 'response', applications, asOf, horizon: 200 };
}

function within(applications: readonly TrialApplication[]) {
  const groupOf = new Map(applications.map(({ id }) => [id, id.split(' ')[0] ?? null]));
  return readTrialWithin(input(applications), { by: 'channel', groupOf });
}

describe('readTrialSteps', () => {
  const applications = [
    ...sent('A', 'board', { answered: 4, talked: 1, refused: 26 }),
    ...sent('B', 'board', { answered: 12, talked: 9, refused: 18 }),
  ];
  const steps = readTrialSteps(input(applications), new Map());

  it('tells of each step that was entered, and by which it is judged', () => {
    expect(steps.map(({ stage, isJudged, arms: { A, B } }) => [stage, isJudged, A.entered, B.entered])).toEqual([
      ['response', true, 30, 30],
      ['screen', false, 4, 12],
      ['technical', false, 1, 9],
    ]);
    expect(steps.map(({ arms: { A, B } }) => [A.advanced, B.advanced])).toEqual([
      [4, 12],
      [1, 9],
      [0, 0],
    ]);
  });

  it('says of the judged step what the judge says', () => {
    const [a, b] = judgeTrial(input(applications)).arms;
    expect([steps[0]?.arms.A.rate, steps[0]?.arms.B.rate]).toEqual([a?.rate, b?.rate]);
  });

  it('compares nothing where one arm never came', () => {
    const lone = readTrialSteps(
      input([...sent('A', 'board', { answered: 0, refused: 9 }), ...sent('B', 'board', { answered: 3, refused: 6 })]),
      new Map(),
    );
    expect(lone.find(({ stage }) => stage === 'screen')).toMatchObject({
      difference: null,
      arms: { A: { rate: null } },
    });
  });

  it('holds what was referred against what is typical of referrals', () => {
    const referred = new Map(applications.map(({ id }) => [id, 'referral' as const]));
    const typical = readTrialSteps(input(applications), referred)[0]?.typical.low ?? 0;
    expect(typical).toBeGreaterThan(steps[0]?.typical.low ?? 1);
  });

  it('is empty of nothing', () => expect(readTrialSteps(input([]), new Map())).toEqual([]));
});

describe('readTrialWithin', () => {
  const board = [
    ...sent('A', 'board', { answered: 4, refused: 36 }),
    ...sent('B', 'board', { answered: 12, refused: 28 }),
  ];
  const few = [
    ...sent('A', 'referral', { answered: 2, refused: 1 }),
    ...sent('B', 'referral', { answered: 0, refused: 3 }),
  ];

  it.each([
    { name: 'one group', applications: board },
    {
      name: 'a second with one arm only',
      applications: [...board, ...sent('A', 'referral', { answered: 2, refused: 9 })],
    },
    { name: 'a second with four', applications: [...board, ...few.filter((_, i) => i < 4)] },
    { name: 'nothing', applications: [] },
  ])('says nothing of $name', ({ applications }) => expect(within(applications)).toBeNull());

  it('pulls a group of few towards the others', () => {
    const found = within([...board, ...few]);
    const [large, small] = found?.groups ?? [];
    expect([large?.value, small?.value, found?.leftOut]).toEqual(['board', 'referral', 0]);
    // As counted B brings 67 fewer in 100 here; with so few that is next to nothing.
    expect(small?.difference.estimate).toBeGreaterThan(-0.15);
    expect(large?.difference.estimate).toBeGreaterThan(0.1);
    expect(found?.sentence).toContain('No evidence that the difference changes from one way in to another');
  });

  it('tells of a group that is unlike the whole, and that it is not tested', () => {
    const other = [
      ...sent('A', 'referral', { answered: 36, refused: 4 }),
      ...sent('B', 'referral', { answered: 8, refused: 32 }),
    ];
    const found = within([...board, ...other]);
    expect(found?.groups.map(({ difference }) => Math.sign(difference.estimate)).sort()).toEqual([-1, 1]);
    expect(found?.sentence).toMatch(/unlike the whole in .*referral.*observed, not tested/);
  });

  it('counts what is not recorded as left out, and stays the same with the arms exchanged but for the sign', () => {
    const more = [...board, ...few, ...sent('A', ' ', { answered: 1, refused: 2 })];
    expect(within(more)?.leftOut).toBe(3);
    const exchanged = more.map((one) => ({ ...one, arm: one.arm === 'A' ? ('B' as const) : ('A' as const) }));
    const [one, other] = [within(more), within(exchanged)].map((found) => found?.groups[0]?.difference.estimate ?? 0);
    expect(one).toBeCloseTo(-(other ?? 0), 1);
  });
});
