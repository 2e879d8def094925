import { dayNumber } from '../kernel/day.ts';
import { fairSplitChance } from '../stats/fair-split.ts';
import { logit } from '../stats/logit.ts';
import { checkJudgeInput } from './check-judge-input.ts';
import { type Comparison, compareRates } from './compare-groups.ts';
import { DELAY_REGIMES } from './delay-prior.ts';
import { referenceMiddle } from './funnel-prior.ts';
import { readJourney, type Step } from './journey.ts';
import { ARMS, type Arm, type ArmReport, type JudgeInput, type Judgement, type TrialVerdict } from './judge-model.ts';
import { STAGES, type Stage } from './model.ts';
import { chanceOver } from './posterior-chances.ts';
import { halfBase } from './rate-difference.ts';
import { rateLikelihood, type WaitBelief } from './rate-likelihood.ts';
import { mixReference } from './reference.ts';
import { sayPreparation } from './say-preparation.ts';

/** From this chance on one arm is said to lean: proof is never claimed of so few rounds. */
const LEANING = 0.95;
const NO_DIFFERENCE = 0.9;
/** Fair coins fall more unevenly than this once in a thousand experiments. */
const MISMATCH = 0.001;
/** Of the rounds that are failed, the share that is told so. */
const TOLD_NO = 0.75;

/**
 * Judges an experiment of interview preparation: of the rounds that led to the metric, prepared one way or the other,
 * how many were passed. An application whose round has not come yet does not count.
 *
 * Rounds are few, so both arms are pulled towards what is usual for the step and towards each other, and the verdict
 * is never more than leaning: it says how little is known. Bad input throws, naming the field.
 */
export function judgePreparation(given: JudgeInput): Judgement {
  checkJudgeInput(given);
  const { metric, asOf, assignment = 'drawn', horizon = null } = given;
  const rounds = given.applications.flatMap(({ id, arm, sentOn, events }): Round[] => {
    if (sentOn !== null && (dayNumber(sentOn) as number) > (dayNumber(asOf) as number)) return [];
    const step = readJourney({ id, sentOn, events }, asOf).steps.find(({ stage }) => stage === metric);
    return step === undefined ? [] : [{ arm, step }];
  });
  const waits = usualWaits(metric);
  const sides = { one: likelihoodOf(rounds, 'A', waits), other: likelihoodOf(rounds, 'B', waits), size: rounds.length };
  const found = compareRates([sides], halfBase(usualLogit(metric)));
  const over = rounds.filter(({ step }) => step.outcome === 'advanced' || step.outcome === 'rejected').length;
  const counts = ARMS.map((arm) => rounds.filter((round) => round.arm === arm).length) as [number, number];
  const isBroken = assignment === 'drawn' && rounds.length > 0 && fairSplitChance(...counts) < MISMATCH;
  const verdict = isBroken ? 'broken' : decide(found, { assignment, counts, over, horizon });
  const arms = ARMS.map((arm) => reportArm(rounds, arm, found));
  return {
    verdict,
    evidence: null,
    better: { b: rounds.length === 0 ? 0.5 : found.otherBetter },
    arms,
    difference: rounds.length === 0 ? null : found.difference,
    because: sayPreparation({ verdict, metric, arms, found, over }),
    provenOn: null,
    walk: [],
    nextLine: null,
    share: horizon === null ? null : Math.min(over / horizon, 1),
  };
}

interface Round {
  readonly arm: Arm;
  readonly step: Step;
}

function decide(
  { otherBetter, alike }: Comparison,
  given: { assignment: string; counts: readonly number[]; over: number; horizon: number | null },
): TrialVerdict {
  if (given.assignment === 'observed') return 'observed';
  if (given.counts.includes(0)) return 'cannot-tell-yet';
  if (otherBetter >= LEANING) return 'leaning-b';
  if (otherBetter <= 1 - LEANING) return 'leaning-a';
  if (alike >= NO_DIFFERENCE) return 'no-difference';
  return given.horizon !== null && given.over >= given.horizon ? 'cannot-tell-in-time' : 'cannot-tell-yet';
}

function likelihoodOf(rounds: readonly Round[], arm: Arm, waits: WaitBelief): Float64Array {
  const own = rounds.filter((round) => round.arm === arm);
  const silent = new Map<number, number>();
  const count = (outcome: Step['outcome']) => own.filter(({ step }) => step.outcome === outcome).length;
  for (const { step } of own) {
    if (step.outcome === 'advanced' || step.outcome === 'rejected') continue;
    // Withdrawn on an unknown day it tells nothing; pending without a day it counts as fully aged.
    const age = step.waitDays ?? (step.outcome === 'pending' ? Number.POSITIVE_INFINITY : 0);
    silent.set(age, (silent.get(age) ?? 0) + 1);
  }
  return rateLikelihood({ advanced: count('advanced'), rejected: count('rejected'), silent }, waits);
}

function usualLogit(metric: Stage): number {
  const none = Object.fromEntries(STAGES.map((stage) => [stage, {}])) as Parameters<typeof mixReference>[0];
  return logit(referenceMiddle(mixReference(none)[metric]));
}

/** Rounds are too few to fit their waits: the usual ones. */
function usualWaits(metric: Stage): WaitBelief {
  const delay = DELAY_REGIMES[0]?.byStage[metric];
  if (delay === undefined) throw new Error('There is no usual delay');
  const spread = Math.exp(delay.logSpread.mean);
  return {
    toldNo: TOLD_NO,
    yesOver: (age) => chanceOver(age, delay.advanceLogMedian.mean, spread),
    noOver: (age) => chanceOver(age, delay.refusalLogMedian.mean, spread),
  };
}

function reportArm(rounds: readonly Round[], arm: Arm, { usual, other }: Comparison): ArmReport {
  const own = rounds.filter((round) => round.arm === arm);
  const count = (outcome: Step['outcome']) => own.filter(({ step }) => step.outcome === outcome).length;
  const { quantiles, ...rate } = arm === 'A' ? usual : other;
  return {
    arm,
    entered: own.length,
    advanced: count('advanced'),
    pending: count('pending'),
    rate: own.length === 0 ? null : { ...rate, level: 0.9 },
    quantiles: own.length === 0 ? null : quantiles,
  };
}
