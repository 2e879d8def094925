import { counted, endsInHundred, inHundred, inTen, rangeInHundred, signedPoints } from '../analysis/in-words.ts';
import { lineWords } from '../analysis/line-words.ts';
import type { Stage } from '../analysis/model.ts';
import type { PlanOutlook } from '../analysis/plan-outlook-model.ts';
import type { ArmName, Varies } from './model.ts';
import { type DrawOutcome, type ExperimentView, toArm, type VerdictName } from './view.ts';

/** How each verdict is called, before its sentence. */
export const VERDICT_WORDS: Readonly<Record<VerdictName, string>> = {
  proven: 'Proven',
  leaning: 'Leaning, not proven',
  'no-difference': 'No difference worth having',
  'cannot-tell-yet': 'Cannot tell yet',
  'cannot-tell-in-time': 'Cannot tell in time',
  'decided-without-proof': 'Decided without proof',
  observed: 'Observed, not tested',
  broken: 'Broken, cannot be judged',
  'not-started': 'Not started',
};

export const VARIES_WORDS: Readonly<Record<Varies, string>> = {
  resume: 'the resume',
  'cover-note': 'the cover note',
  channel: 'the way in',
  target: 'the kind of company or role',
  preparation: 'the preparation',
  timing: 'when it is sent',
  'follow-up': 'following up',
};

export const METRIC_WORDS: Readonly<Record<Stage, string>> = {
  response: 'a response',
  screen: 'a first conversation',
  technical: 'a technical round',
  final: 'a final round',
  offer: 'an offer',
};

export const OUTCOME_WORDS: Readonly<Record<DrawOutcome, string>> = {
  responded: 'got there',
  'may-still-answer': 'may still answer',
  'probably-silence': 'probably silence',
  'told-no': 'told no',
  withdrawn: 'withdrawn',
  'not-sent': 'not sent yet',
};

/** What a plan can tell and by when, a sentence each, the sentence that matters first. */
export function outlookSentences(outlook: PlanOutlook): readonly string[] {
  const { horizon, pacePerWeek, answersBy, rateA, smallest, smallestHalf } = outlook;
  const { half, nineInTen } = outlook.applicationsNeeded;
  const smaller = smallestHalf === null ? '' : `, to ${inHundred(smallestHalf)} in 5 of 10`;
  return [
    outlook.sentence,
    `With ${counted(horizon, 'application')} at ${pace(pacePerWeek)} a week, the last is old enough to be compared on ${answersBy}. What you send now gets there ${rangeInHundred(rateA)}.`,
    smallest === null
      ? 'No gain up to 95 in 100 would be found in 8 of 10 such experiments.'
      : `A gain to ${inHundred(smallest)} in 100 would be found in 8 of 10 such experiments${smaller}.`,
    `For the gain you hope for, an even chance takes ${many(half)} applications, nine in ten ${many(nineInTen)}.`,
  ];
}

function pace(perWeek: number): string {
  return perWeek.toLocaleString('en', { maximumFractionDigits: 1 });
}

function many(applications: number | null): string {
  return applications === null ? 'more than 5,000' : applications.toLocaleString('en');
}

/** Where the evidence stands, against where it would have to stand; `null` where nothing is compared yet. */
export function evidenceSentence({ judgement }: Pick<ExperimentView, 'judgement'>): string | null {
  if (!judgement?.evidence) return null;
  const { value, threshold } = judgement.evidence;
  const better = judgement.better.b;
  const likely = better >= 0.5 ? `B is the better one: ${inTen(better)}` : `A is the better one: ${inTen(1 - better)}`;
  const lead =
    value === 0 ? 'Neither leads' : `${value > 0 ? 'B' : 'A'} leads by ${counted(Math.abs(value), 'answer')}`;
  const isProven = judgement.provenOn !== null;
  const line = lineWords({ lead: value, needed: isProven ? threshold : judgement.nextLine, isProven });
  return `${lead}; ${line}${isProven ? `, on ${judgement.provenOn}` : ''}. Chance that ${likely}.`;
}

/** How likely a proof is by the end of the plan, of one that runs; `null` where nothing can be told. */
export function proofSentence({ outlook, state }: Pick<ExperimentView, 'outlook' | 'state'>): string | null {
  if (outlook === null || state !== 'running') return null;
  const by =
    outlook.answersBy === null ? 'By the end of the plan' : `By ${outlook.answersBy}, when the last one counts,`;
  return `${by} the chance of a proof is ${inTen(outlook.chanceOfProof)}.`;
}

/** How far apart the two are; `null` where nothing was sent. */
export function differenceSentence({ judgement }: Pick<ExperimentView, 'judgement'>): string | null {
  if (!judgement?.difference) return null;
  return `B brings between ${signedPoints(judgement.difference.low)} and ${signedPoints(judgement.difference.high)} more in 100.`;
}

/** "A, as it is: 4 of 48 so far, 12 not answered; between 5 and 18 in 100." */
export function armSentence({ judgement, arms }: Pick<ExperimentView, 'judgement' | 'arms'>, arm: ArmName): string {
  const letter = toArm(arm);
  const report = judgement?.arms.find((one) => one.arm === letter);
  const begun = `${letter}, ${arms[arm].label}`;
  if (!report || report.rate === null) return `${begun}: nothing sent yet.`;
  const open = report.pending === 0 ? '' : `, ${report.pending} not answered`;
  return `${begun}: ${report.advanced} of ${report.entered} so far${open}; ${rangeInHundred(report.rate)}.`;
}

/** What the usual test, looked at every day, would have claimed and taken back; `null` where it claimed nothing. */
export function usualTestSentence({ naive }: Pick<ExperimentView, 'naive'>): string | null {
  const turns = naive.looks.filter(({ claims }, at) => claims !== (naive.looks[at - 1]?.claims ?? null));
  if (turns.length === 0) return null;
  const told = turns.map(({ on, claims }) =>
    claims === null ? `taken it back on ${on}` : `called ${toArm(claims)} the winner on ${on}`,
  );
  const shown = told
    .slice(0, TURNS_TOLD)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' and ');
  const more = told.length > TURNS_TOLD ? `, and ${counted(told.length - TURNS_TOLD, 'turn')} more` : '';
  return `The usual z-test, looked at every day, would have ${shown}${more}.`;
}

const TURNS_TOLD = 4;

/** "between 11 and 27" of a rate, "not known" without one. */
export function rateWords(rate: { readonly low: number; readonly high: number } | null): string {
  if (rate === null) return 'not known';
  const ends = endsInHundred(rate);
  return ends.includes(' to ') ? `between ${ends.replace(' to ', ' and ')}` : `about ${ends}`;
}
