import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/day.ts';
import type { TrialApplication } from './judge-model.ts';
import { naiveLooks } from './naive-looks.ts';

const START = '2026-03-02';
const asOf = addDays(START, 60);

function trial(
  arm: 'A' | 'B',
  at: number,
  answeredAfter: number | null,
  more: Partial<TrialApplication> = {},
): TrialApplication {
  const sentOn = addDays(START, at);
  const events = answeredAfter === null ? [] : [{ kind: 'responded' as const, on: addDays(sentOn, answeredAfter) }];
  return { id: `${arm}${at}`, arm, sentOn, events, ...more };
}
function arms(answeredA: number, answeredB: number) {
  return Array.from({ length: 20 }, (_, i) => [
    trial('A', i, i < answeredA ? 5 : null),
    trial('B', i, i < answeredB ? 5 : null),
  ]).flat();
}

describe('naiveLooks', () => {
  it.each([
    { name: 'the same share', a: 5, b: 5, z: 0, claims: null },
    { name: 'a tie at nothing', a: 0, b: 0, z: 0, claims: null },
    { name: 'two against ten of twenty', a: 2, b: 10, z: 2.7603, claims: 'b' },
    { name: 'ten against two of twenty', a: 10, b: 2, z: -2.7603, claims: 'a' },
    { name: 'three against seven of twenty', a: 3, b: 7, z: 1.4606, claims: null },
  ])('$name', ({ a, b, z, claims }) => {
    const last = naiveLooks({ metric: 'response', applications: arms(a, b), asOf }).at(-1);
    expect(last?.z).toBeCloseTo(z, 3);
    expect(last?.claims).toBe(claims);
  });

  it('says nothing before five are out in each arm, and looks on days on which something changed', () => {
    const looks = naiveLooks({ metric: 'response', applications: arms(3, 3), asOf });
    expect(looks[0]?.on).toBe(addDays(START, 4));
    expect(looks.at(-1)?.on).toBe(addDays(START, 19));
  });

  it('counts an answer from the day it was learnt, and the arm that was sent', () => {
    const late = arms(0, 0).map((one) =>
      one.arm === 'B'
        ? { ...one, events: [{ kind: 'responded' as const, on: one.sentOn, learntOn: addDays(START, 50) }] }
        : one,
    );
    const looks = naiveLooks({ metric: 'response', applications: late, asOf });
    expect(looks.filter(({ claims }) => claims !== null).map(({ on }) => on)).toEqual([addDays(START, 50)]);
    const swapped = late.map((one) => ({ ...one, used: one.arm === 'B' ? ('A' as const) : ('B' as const) }));
    expect(naiveLooks({ metric: 'response', applications: swapped, asOf }).at(-1)?.claims).toBe('a');
  });

  it('turns its sign when the arms are exchanged', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (a, b) => {
        const [one, other] = [arms(a, b), arms(b, a)].map((applications) =>
          naiveLooks({ metric: 'response', applications, asOf }).at(-1),
        );
        expect(one?.z).toBeCloseTo(-(other?.z ?? 0), 10);
      }),
    );
  });
});
