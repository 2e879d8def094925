import { dayInWords, inHundred, inTen } from '../../analysis/in-words.ts';
import type { PlanOutlook } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { spelled } from '../words/counts.ts';

interface Asked {
  /** Something of the three questions is not answered yet. */
  readonly missing: boolean;
  readonly by: Day;
  readonly today: Day;
}

/** Whether a plan can answer in time, in one sentence; before it is known what is planned, what is asked. */
export function planHeadline(
  outlook: Pick<PlanOutlook, 'cannotAnswer' | 'alternatives' | 'answersBy'> | undefined,
  { missing, by, today }: Asked,
): string {
  if (missing || outlook === undefined) return 'What do you want to find out?';
  if (!outlook.cannotAnswer) {
    const end = outlook.answersBy < by ? outlook.answersBy : by;
    return `If the gain is real, this rather proves it by ${dayInWords(end, today)}.`;
  }
  const better = outlook.alternatives.filter(({ chance }) => chance >= 0.5).length;
  const would = better === 0 ? '' : better === 1 ? '; one change would' : `; ${spelled(better)} changes would`;
  return `As it stands, this will not answer by ${dayInWords(by, today)}${would}.`;
}

/** What the headline rests on: the chance if the gain is as hoped, and over all that the gain may be. */
export function planLead(
  { rateA, chanceInTime, chanceOfProof }: Pick<PlanOutlook, 'rateA' | 'chanceInTime' | 'chanceOfProof'>,
  gain: number,
): string {
  const [from, to] = [inHundred(rateA.estimate), inHundred(Math.min(0.95, Math.max(0, rateA.estimate + gain)))];
  const begun = chanceInTime < 0.5 ? 'Even if' : 'If';
  const wide = `Not knowing how much the two differ, expect a proof in ${inHundred(chanceOfProof)} of 100 such experiments.`;
  return `${begun} B brings ${to} in 100 in place of ${from}, the chance of a proof by then is ${inTen(chanceInTime)}. ${wide}`;
}
