import { addDays, daysBetween } from '../kernel/day.ts';
import { logit, sigmoid } from '../stats/logit.ts';
import { chanceAt, type FilledPlan, fillPlan, rateWith } from './filled-plan.ts';
import { planAlternatives } from './plan-alternatives.ts';
import type { PlanGiven, PlanOutlook } from './plan-outlook-model.ts';
import { applicationsFor, smallestProven } from './plan-search.ts';
import { proofChance } from './proof-chance.ts';
import { sayOutlook } from './say-outlook.ts';

/** A plan further ahead than this is drawn no further. */
const MOST_WEEKS = 260;
const WISHED = 0.8;
const EVEN = 0.5;

/**
 * What an experiment can tell before it starts: its chance of a proof week by week, the smallest difference it could
 * find, how many applications an answer takes, and what would answer sooner.
 *
 * Pure and fast enough to follow a slider. Rates outside 0 to 1 and days that are none throw.
 */
export function planOutlook(given: PlanGiven): PlanOutlook {
  const plan = fillPlan(given);
  const { horizon, shareInTime } = plan;
  const chanceIfGain = chanceAt(plan, rateWith(given.rateA.estimate, given.gain));
  const chanceInTime = chanceAt(plan, rateWith(given.rateA.estimate, given.gain), shareInTime);
  const outlook = {
    rateA: given.rateA,
    pacePerWeek: given.pacePerWeek,
    horizon,
    answersBy: plan.answersBy,
    chanceByWeek: weekByWeek(plan),
    chanceOfProof: wideChance(plan),
    chanceIfGain,
    chanceInTime,
    smallest: smallestProven(plan, WISHED),
    smallestHalf: smallestProven(plan, EVEN),
    applicationsNeeded: { half: applicationsFor(plan, EVEN), nineInTen: applicationsFor(plan, 0.9) },
    cannotAnswer: chanceInTime < EVEN,
    alternatives: planAlternatives(plan, chanceInTime),
  };
  return { ...outlook, sentence: sayOutlook(outlook, given) };
}

function weekByWeek(plan: FilledPlan): PlanOutlook['chanceByWeek'] {
  const { given, horizon, answersBy, ripeAge } = plan;
  const { startsOn, pacePerWeek, rateA, gain } = given;
  const weeks = Math.min(MOST_WEEKS, Math.ceil(daysBetween(startsOn, answersBy) / 7));
  return Array.from({ length: weeks }, (_, at) => {
    const days = (at + 1) * 7;
    const sentBy = (day: number) => Math.min(horizon, Math.floor((Math.max(0, day) * pacePerWeek) / 7));
    const share = sentBy(days - ripeAge) / horizon;
    const chance = chanceAt(plan, rateWith(rateA.estimate, gain), share);
    return { week: at + 1, on: addDays(startsOn, days), applications: sentBy(days), chance };
  });
}

const FIFTHS = [-1.2816, -0.5244, 0, 0.5244, 1.2816];
const DIFFERENCE_SD = 1.2;
const NINTY_PERCENT = 1.645;

/** The chance over what both rates may be: A's own interval, and a difference of which nothing is known but that most are no miracle. */
function wideChance(plan: FilledPlan): number {
  const { estimate, low, high } = plan.given.rateA;
  const sd = (logit(clamp(high)) - logit(clamp(low))) / (2 * NINTY_PERCENT);
  const differences = Array.from({ length: 20 }, (_, i) => -1.9 + 0.2 * i).map((z) => ({
    z,
    weight: Math.exp(-0.5 * z * z),
  }));
  let [total, proven] = [0, 0];
  for (const a of FIFTHS) {
    const middle = logit(clamp(estimate)) + a * sd;
    for (const { z, weight } of differences) {
      const rateA = sigmoid(middle);
      const rateB = sigmoid(middle + z * DIFFERENCE_SD);
      const { horizon, inPairs, answered } = plan;
      total += weight;
      proven += weight * proofChance({ rateA: rateA * answered, rateB: rateB * answered, horizon, inPairs });
    }
  }
  return proven / total;
}

function clamp(rate: number): number {
  return Math.min(0.98, Math.max(0.001, rate));
}
