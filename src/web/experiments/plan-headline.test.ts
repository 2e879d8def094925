import { expect, it } from 'vitest';
import { planHeadline, planLead } from './plan-headline.ts';

const asked = { missing: false, by: '2027-03-01', today: '2026-11-23' };
const alternative = (chance: number) => ({ kind: 'bolder' as const, sentence: '', change: {}, chance });
const outlook = { cannotAnswer: true, alternatives: [], answersBy: '2027-02-01' };

it.each([
  { name: 'not yet known', outlook: undefined, asked, said: 'What do you want to find out?' },
  { name: 'something missing', outlook, asked: { ...asked, missing: true }, said: 'What do you want to find out?' },
  { name: 'no way', outlook, asked, said: 'As it stands, this will not answer by 1 March 2027.' },
  {
    name: 'one that would, and one that would hardly',
    outlook: { ...outlook, alternatives: [alternative(0.6), alternative(0.3)] },
    asked,
    said: 'As it stands, this will not answer by 1 March 2027; one change would.',
  },
  {
    name: 'two that would',
    outlook: { ...outlook, alternatives: [alternative(0.6), alternative(0.5)] },
    asked,
    said: 'As it stands, this will not answer by 1 March 2027; two changes would.',
  },
  {
    name: 'it can, and ends before it is wanted',
    outlook: { ...outlook, cannotAnswer: false },
    asked,
    said: 'If the gain is real, this rather proves it by 1 February 2027.',
  },
])('$name: $said', ({ outlook, asked, said }) => expect(planHeadline(outlook, asked)).toBe(said));

it.each([
  {
    name: 'hardly',
    chance: 0.11,
    said: 'Even if B brings 21 in 100 in place of 13, the chance of a proof by then is 1 in 10. Not knowing how much the two differ, expect a proof in 6 of 100 such experiments.',
  },
  {
    name: 'likely',
    chance: 0.82,
    said: 'If B brings 21 in 100 in place of 13, the chance of a proof by then is 8 in 10. Not knowing how much the two differ, expect a proof in 6 of 100 such experiments.',
  },
])('rests on the chance: $name', ({ chance, said }) => {
  const rateA = { estimate: 0.13, low: 0.1, high: 0.2 };
  expect(planLead({ rateA, chanceInTime: chance, chanceOfProof: 0.06 }, 0.08)).toBe(said);
});
