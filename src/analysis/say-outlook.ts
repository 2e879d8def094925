import { rateWith } from './filled-plan.ts';
import { counted, dayInWords, inHundred, inTen } from './in-words.ts';
import type { PlanGiven, PlanOutlook } from './plan-outlook-model.ts';

const EVEN = 0.5;
const NUMBERS = ['', 'This one would', 'These two would', 'These three would', 'These four would'];

/** In two or three sentences whether a plan can answer, how likely, and what could. */
export function sayOutlook(outlook: Omit<PlanOutlook, 'sentence'>, given: PlanGiven): string {
  return [conclusion(outlook, given), small(outlook), others(outlook)].filter((sentence) => sentence !== '').join(' ');
}

function conclusion(outlook: Omit<PlanOutlook, 'sentence'>, { gain, by, startsOn }: PlanGiven): string {
  const { rateA, chanceInTime, answersBy, cannotAnswer, horizon } = outlook;
  const day = dayInWords(by != null && by < answersBy ? by : answersBy, startsOn);
  const rates = `${inHundred(rateWith(rateA.estimate, gain))} in 100 in place of ${inHundred(rateA.estimate)}`;
  if (gain === 0) return 'Without a difference there is nothing to prove.';
  const chance = `its chance of a proof is ${inTen(chanceInTime)}`;
  if (cannotAnswer) return `As it stands, this will hardly answer before ${day}: even if B brings ${rates}, ${chance}.`;
  return `If B brings ${rates}, a proof by ${day} has a chance of ${inTen(chanceInTime)}, with ${counted(horizon, 'application')}.`;
}

function small({ chanceOfProof }: Omit<PlanOutlook, 'sentence'>): string {
  return `Not knowing how much they differ, expect a proof in ${inHundred(chanceOfProof)} of 100 such experiments.`;
}

function others({ cannotAnswer, alternatives }: Omit<PlanOutlook, 'sentence'>): string {
  const could = alternatives.filter(({ chance }) => chance >= EVEN).length;
  if (!cannotAnswer) return '';
  if (could === 0) return 'It may still help to decide, without a proof.';
  return `${NUMBERS[could] ?? `These ${could} would`}, more likely than not.`;
}
