import { type Day, dayNumber } from '../kernel/day.ts';
import { readJourney, type Step } from './journey.ts';
import type { Arm, TrialApplication } from './judge-model.ts';
import { STAGES, STAGES_REACHED, type Stage } from './model.ts';

/** What an application of an experiment did with respect to its metric. Days are numbers since 1970. */
export interface TrialAnswer {
  readonly id: string;
  readonly arm: Arm;
  readonly block: string | null;
  readonly stratum: string;
  /** `null` where the day is unknown or lies after the last known one: then it cannot be compared at an age. */
  readonly sent: number | null;
  readonly outcome: 'reached' | 'rejected' | 'withdrawn' | 'pending';
  /** Days from sending until it reached the metric or ended before it; the age so far of a pending one. */
  readonly wait: number | null;
  /** The day from which that was known. */
  readonly known: number | null;
}

/** Reads of one application whether, when, and from when on it was known to have reached the metric. */
export function readTrialAnswer(application: TrialApplication, metric: Stage, asOf: Day): TrialAnswer {
  const { id, arm, block = null, stratum, sentOn, events } = application;
  const journey = readJourney({ id, sentOn, events }, asOf);
  const rank = STAGES.indexOf(metric);
  const sent = dayNumber(sentOn ?? '');
  const dated = sent !== null && sent <= (dayNumber(asOf) as number) ? sent : null;
  const isReached = STAGES_REACHED.indexOf(journey.reached) > rank;
  const last = isReached ? journey.steps.find(({ stage }) => stage === metric) : journey.steps.at(-1);
  const on = endOf(last) ?? (isReached ? enteredAfter(journey.steps, metric) : null);
  const common = { id, arm, block, stratum: stratum ?? '', sent: dated };
  const outcome = isReached ? 'reached' : endedAs(last);
  if (outcome === 'pending') {
    return { ...common, outcome, wait: dated === null ? null : (dayNumber(asOf) as number) - dated, known: null };
  }
  const wait = dated === null || on === null || on < dated ? null : on - dated;
  return { ...common, outcome, wait, known: on === null ? null : knownFrom(events, on) };
}

function endedAs(last: Step | undefined): 'rejected' | 'withdrawn' | 'pending' {
  return last?.outcome === 'rejected' || last?.outcome === 'withdrawn' ? last.outcome : 'pending';
}

/** The day a step ended, where both its beginning and its wait are known. */
function endOf(step: Step | undefined): number | null {
  if (step == null || step.enteredOn === null || step.waitDays === null) return null;
  return (dayNumber(step.enteredOn) as number) + step.waitDays;
}

function enteredAfter(steps: readonly Step[], metric: Stage): number | null {
  const next = steps[steps.findIndex(({ stage }) => stage === metric) + 1]?.enteredOn ?? null;
  return next === null ? null : dayNumber(next);
}

/** What was written down later than it happened was not known before. */
function knownFrom(events: TrialApplication['events'], on: number): number {
  const told = events.filter((event) => dayNumber(event.on ?? event.heldOn ?? '') === on);
  const learnt = told.map(({ learntOn }) => dayNumber(learntOn ?? '') ?? on);
  return learnt.length === 0 ? on : Math.max(on, Math.min(...learnt));
}
