import { addDays, type Day, daysBetween } from '../kernel/day.ts';
import type { PlanGiven } from './plan-outlook-model.ts';
import { proofChance } from './proof-chance.ts';
import { usualTrialWaits } from './usual-trial-waits.ts';

/** Weeks looked ahead where neither a day nor a number of applications is given. */
const HALF_A_YEAR = 26;
const HIGHEST_RATE = 0.95;
/** What takes longer is told as taking a hundred years: no day is written beyond them. */
const MOST_DAYS = 36_525;

/** A plan with everything it left open filled in, its rates those of answers within 90 days. */
export interface FilledPlan {
  readonly given: PlanGiven;
  readonly horizon: number;
  readonly inPairs: boolean;
  readonly answered: number;
  readonly ripeAge: number;
  readonly answersBy: Day;
  /** Share of the plan that is old enough by the day asked for. */
  readonly shareInTime: number;
}

/** A plan with what it left open filled in; bad input throws, naming the field. */
export function fillPlan(given: PlanGiven): FilledPlan {
  check(given);
  const { metric, startsOn, pacePerWeek, by = null, inPairs = false } = given;
  const { answered, ripeAge } = usualTrialWaits(metric);
  const room = by === null ? null : Math.max(0, daysBetween(startsOn, by) - ripeAge);
  const inTime = Math.floor(((room ?? HALF_A_YEAR * 7) * pacePerWeek) / 7);
  const horizon = given.horizon ?? Math.max(2, inTime - (inTime % 2));
  const days = Math.ceil((horizon / pacePerWeek) * 7) + ripeAge;
  return {
    given,
    horizon,
    inPairs,
    answered,
    ripeAge,
    answersBy: dayAhead(startsOn, days),
    shareInTime: room === null ? 1 : Math.min(1, inTime / horizon),
  };
}

/** The day so many days on, within a hundred years: a pace so slow is no pace. */
export function dayAhead(from: Day, days: number): Day {
  return addDays(from, Math.min(days, MOST_DAYS));
}

function check({ rateA, gain, pacePerWeek, horizon }: PlanGiven): void {
  if (!(rateA.estimate > 0 && rateA.estimate < 1))
    throw new RangeError(`rateA: ${rateA.estimate} is not between 0 and 1`);
  if (!Number.isFinite(gain)) throw new RangeError(`gain: ${gain} is no number`);
  if (!(pacePerWeek > 0 && pacePerWeek <= 1_000)) throw new RangeError(`pacePerWeek: ${pacePerWeek} is no pace`);
  if (horizon != null && !(Number.isSafeInteger(horizon) && horizon > 0)) {
    throw new RangeError(`horizon: ${horizon} is no whole number of applications`);
  }
}

/** The rate that a gain makes of another one. */
export function rateWith(rateA: number, gain: number): number {
  return Math.min(HIGHEST_RATE, Math.max(0, rateA + gain));
}

/** The chance that a rate of B is told from that of A by the time `share` of the plan is in. */
export function chanceAt(plan: FilledPlan, rateB: number, share = 1): number {
  const { given, horizon, inPairs, answered } = plan;
  const rates = { rateA: given.rateA.estimate * answered, rateB: rateB * answered };
  return proofChance({ ...rates, horizon, inPairs }, share);
}
