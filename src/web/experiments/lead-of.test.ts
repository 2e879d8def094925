import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../analysis/judge-model.ts';
import { leadOf, scaleOf } from './lead-of.ts';

const judged = (
  walk: Judgement['walk'],
  { provenOn = null, nextLine = null }: Partial<Pick<Judgement, 'provenOn' | 'nextLine'>> = {},
): { judgement: Judgement } => ({
  judgement: {
    verdict: 'cannot-tell-yet',
    evidence: null,
    better: { b: 0.5 },
    arms: [],
    difference: null,
    because: '',
    provenOn,
    walk,
    nextLine,
    share: 0,
  },
});
const point = (on: string, lead: number, needed: number | null) => ({ on, lead, needed, share: 0.5, coins: 5 });

describe('leadOf', () => {
  it.each([
    { name: 'not judged', given: { judgement: null }, lead: { lead: 0, needed: null, isProven: false } },
    {
      name: 'nothing old enough, against the first line there will be',
      given: judged([], { nextLine: 10 }),
      lead: { lead: 0, needed: 10, isProven: false },
    },
    {
      name: 'its last day, against the line that comes next',
      given: judged([point('2026-10-01', 2, 9), point('2026-10-02', 3, null)], { nextLine: 11 }),
      lead: { lead: 3, needed: 11, isProven: false },
    },
    {
      name: 'a lead that may be proven the next day',
      given: judged([point('2026-10-02', -9, null)], { nextLine: 9 }),
      lead: { lead: -9, needed: 9, isProven: false },
    },
    {
      name: 'no line left in the plan',
      given: judged([point('2026-10-02', 3, null)]),
      lead: { lead: 3, needed: null, isProven: false },
    },
    {
      name: 'the day it was proven, whatever came after',
      given: judged([point('2026-10-01', 10, 10), point('2026-10-05', 8, 11)], { provenOn: '2026-10-01' }),
      lead: { lead: 10, needed: 10, isProven: true },
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
