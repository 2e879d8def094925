import { logit, sigmoid } from '../stats/logit.ts';
import { chanceAt, type FilledPlan, fillPlan, rateWith } from './filled-plan.ts';
import { inHundred } from './in-words.ts';
import { STAGES, type Stage } from './model.ts';
import type { PlanAlternative, PlanGiven } from './plan-outlook-model.ts';
import { smallestProven } from './plan-search.ts';
import { REACHED } from './say-judgement.ts';

/** What raises the chance by less than this is not worth a sentence. */
const WORTH_SAYING = 0.05;
const WISHED = 0.8;

/** What would be proven sooner or more surely by the same day: a bolder variant, a step that more reach, every application, pairs. */
export function planAlternatives(plan: FilledPlan, chance: number): readonly PlanAlternative[] {
  const all = [...inPairs(plan), ...bolder(plan), ...pooled(plan), ...higherRates(plan)];
  return all.filter((one) => one.chance >= chance + WORTH_SAYING).toSorted((one, other) => other.chance - one.chance);
}

function inPairs({ given }: FilledPlan): readonly PlanAlternative[] {
  if (given.inPairs) return [];
  const change = { inPairs: true };
  const sentence =
    'Name two postings at a time and let one draw decide which gets which: a pair tells more than two by themselves.';
  return [{ kind: 'pairs', sentence, change, chance: chanceWith(given, change) }];
}

function bolder(plan: FilledPlan): readonly PlanAlternative[] {
  const { given, horizon, shareInTime } = plan;
  const inTime = { ...plan, horizon: Math.max(2, Math.floor(horizon * shareInTime)) };
  const rateB = smallestProven(inTime, WISHED) ?? smallestProven(inTime, 0.5);
  const { estimate } = given.rateA;
  if (rateB === null || rateB <= rateWith(estimate, given.gain)) return [];
  const change = { gain: rateB - estimate };
  const sentence = `Vary something bolder, that could bring ${inHundred(rateB)} in 100 in place of ${inHundred(estimate)}.`;
  return [{ kind: 'bolder', sentence, change, chance: chanceWith(given, change) }];
}

function pooled({ given }: FilledPlan): readonly PlanAlternative[] {
  const { everything } = given;
  if (everything == null || everything.pacePerWeek <= given.pacePerWeek) return [];
  const { rateA, pacePerWeek } = everything;
  const rateB = sameOdds(given, rateA.estimate);
  const gain = rateB - rateA.estimate;
  const more = given.horizon == null ? null : Math.round((given.horizon * pacePerWeek) / given.pacePerWeek);
  const horizon = more === null ? {} : { horizon: more };
  const sentence = `Take every application instead of some: ${pacePerWeek.toFixed(1).replace('.0', '')} a week in place of ${given.pacePerWeek.toFixed(1).replace('.0', '')}.`;
  const change = { eligible: null, pacePerWeek, gain, ...horizon };
  return [{ kind: 'pooled', sentence, change, chance: chanceWith({ ...given, rateA }, change) }];
}

/** The stages before the metric, which more applications reach; the gain is taken to be as large on the scale of odds. */
function higherRates({ given }: FilledPlan): readonly PlanAlternative[] {
  const earlier = STAGES.slice(0, STAGES.indexOf(given.metric));
  return earlier.flatMap((metric): PlanAlternative[] => {
    const rateA = given.otherRates?.[metric];
    if (rateA === undefined) return [];
    const change = { metric, gain: sameOdds(given, rateA.estimate) - rateA.estimate };
    const sentence = `Judge by how many ${REACHED[metric]}: ${inHundred(rateA.estimate)} in 100 do, where ${inHundred(given.rateA.estimate)} in 100 ${REACHED[given.metric]}.`;
    return [{ kind: 'higher-rate-metric', sentence, change, chance: chanceWith({ ...given, rateA }, change) }];
  });
}

function sameOdds({ rateA, gain }: PlanGiven, rate: number): number {
  const to = Math.min(0.95, Math.max(0.001, rateWith(rateA.estimate, gain)));
  return sigmoid(logit(rate) + logit(to) - logit(rateA.estimate));
}

function chanceWith(given: PlanGiven, change: PlanAlternative['change'] & { metric?: Stage }): number {
  const { eligible: _, ...rest } = change;
  const plan = fillPlan({ ...given, ...rest });
  return chanceAt(plan, rateWith(plan.given.rateA.estimate, plan.given.gain), plan.shareInTime);
}
