import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../analysis/judge-model.ts';
import { leadOf, scaleOf } from './lead-of.ts';

const judged = (walk: Judgement['walk'], provenOn: string | null = null): { judgement: Judgement } => ({
  judgement: {
    verdict: 'cannot-tell-yet',
    evidence: null,
    better: { b: 0.5 },
    arms: [],
    difference: null,
    because: '',
    provenOn,
    walk,
    share: 0,
  },
});
const point = (on: string, lead: number, needed: number | null) => ({ on, lead, needed, share: 0.5, coins: 5 });

describe('leadOf', () => {
  it.each([
    { name: 'not judged', given: { judgement: null }, lead: { lead: 0, needed: null } },
    { name: 'nothing old enough', given: judged([]), lead: { lead: 0, needed: null } },
    { name: 'its last day', given: judged([point('2026-10-01', 2, null)]), lead: { lead: 2, needed: null } },
    {
      name: 'the line where it stood last',
      given: judged([point('2026-10-01', 2, 9), point('2026-10-02', 3, null)]),
      lead: { lead: 3, needed: 9 },
    },
    {
      name: 'the line above a lead that came too late to prove it',
      given: judged([point('2026-10-01', -8, 9), point('2026-10-02', -9, null)]),
      lead: { lead: -9, needed: 10 },
    },
    {
      name: 'the day it was proven, whatever came after',
      given: judged([point('2026-10-01', 10, 10), point('2026-10-05', 8, 11)], '2026-10-01'),
      lead: { lead: 10, needed: 10 },
    },
  ])('$name', ({ given, lead }) => expect(leadOf(given)).toEqual(lead));
});

describe('scaleOf', () => {
  it.each([
    { name: 'fourteen where nothing is larger', leads: [{ lead: 3, needed: 11 }], most: 14 },
    { name: 'larger than the largest', leads: [{ lead: -20, needed: 11 }], most: 22 },
    { name: 'none', leads: [], most: 14 },
  ])('$name', ({ leads, most }) => expect(scaleOf(leads)).toBe(most));
});
