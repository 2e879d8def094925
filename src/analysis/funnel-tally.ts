import type { Journey, Step } from './journey.ts';
import { STAGES, type Stage } from './model.ts';

export interface StageCounts {
  readonly entered: number;
  readonly advanced: number;
  readonly rejected: number;
  readonly withdrawn: number;
  readonly pending: number;
}

/** How often each wait was seen: whole days ascending, and how many. */
export interface Waits {
  readonly days: readonly number[];
  readonly counts: readonly number[];
}

/** Everything the estimate of one step reads. Weights are counts, but for unnamed rounds, which are shared out. */
export interface StageTally {
  readonly stage: Stage;
  /** What a person would count: an unnamed round stands where it surely was. */
  readonly counts: StageCounts;
  readonly advancedWeight: number;
  readonly rejectedWeight: number;
  readonly advancedAfter: Waits;
  readonly rejectedAfter: Waits;
  /** Outcomes without a day of their own that came within so many days. */
  readonly advancedWithin: Waits;
  readonly rejectedWithin: Waits;
  /** Ages of those still pending, and of those withdrawn when they were: nothing had been heard by then. */
  readonly silentFor: Waits;
  /** Pending ones without a day: counted as fully aged. */
  readonly silentForEver: number;
}

type Histogram = Map<number, number>;
interface Gathering {
  readonly counts: { advanced: number; rejected: number; withdrawn: number; pending: number };
  advancedWeight: number;
  rejectedWeight: number;
  readonly advancedAfter: Histogram;
  readonly rejectedAfter: Histogram;
  readonly advancedWithin: Histogram;
  readonly rejectedWithin: Histogram;
  readonly silentFor: Histogram;
  silentForEver: number;
}

/** The rate that each step has in an ordinary search; says where an unnamed round most likely stood. */
export type OrdinaryRates = Readonly<Record<Stage, number>>;

/**
 * Counts, per step, what became of those who entered it and after how many days, in one pass.
 *
 * Counts of whole days, not lists: they do not depend on the order of the applications, and 30,000 of them cost
 * the estimate no more than 300. A conversation whose round was never named, and that led no further, may have been
 * any of the three: it is shared out over them as ordinary searches would have it, so that a log with one column
 * "interview" does not look like a search that fails at the phone screen.
 */
export function tallyFunnel(journeys: readonly Journey[], ordinary: OrdinaryRates): readonly StageTally[] {
  const gathered = new Map<Stage, Gathering>(STAGES.map((stage) => [stage, nothingYet()]));
  for (const { steps, unnamedRound } of journeys) {
    for (const step of steps) {
      const into = gathered.get(step.stage) as Gathering;
      into.counts[step.outcome]++;
      const ended = step.outcome === 'rejected' || step.outcome === 'pending';
      if (unnamedRound && step.stage === 'technical' && ended) shareOut(gathered, step, ordinary);
      else weigh(into, step, 1);
    }
  }
  return STAGES.map((stage) => summarise(stage, gathered.get(stage) as Gathering));
}

function summarise(stage: Stage, gathered: Gathering): StageTally {
  const { counts, advancedWeight, rejectedWeight, silentForEver } = gathered;
  return {
    stage,
    counts: { ...counts, entered: counts.advanced + counts.rejected + counts.withdrawn + counts.pending },
    advancedWeight,
    rejectedWeight,
    advancedAfter: ascending(gathered.advancedAfter),
    rejectedAfter: ascending(gathered.rejectedAfter),
    advancedWithin: ascending(gathered.advancedWithin),
    rejectedWithin: ascending(gathered.rejectedWithin),
    silentFor: ascending(gathered.silentFor),
    silentForEver,
  };
}

function nothingYet(): Gathering {
  return {
    counts: { advanced: 0, rejected: 0, withdrawn: 0, pending: 0 },
    advancedWeight: 0,
    rejectedWeight: 0,
    advancedAfter: new Map(),
    rejectedAfter: new Map(),
    advancedWithin: new Map(),
    rejectedWithin: new Map(),
    silentFor: new Map(),
    silentForEver: 0,
  };
}

function weigh(into: Gathering, { outcome, waitDays, withinDays }: Step, weight: number): void {
  if (outcome === 'advanced') {
    into.advancedWeight += weight;
    if (waitDays !== null) count(into.advancedAfter, waitDays, weight);
    else if (withinDays !== null) count(into.advancedWithin, withinDays, weight);
  } else if (outcome === 'rejected') {
    into.rejectedWeight += weight;
    if (waitDays !== null) count(into.rejectedAfter, waitDays, weight);
    else if (withinDays !== null) count(into.rejectedWithin, withinDays, weight);
  } else if (waitDays !== null) count(into.silentFor, waitDays, weight);
  else if (outcome === 'pending') into.silentForEver += weight;
}

const ROUNDS = ['technical', 'final', 'offer'] as const;

/** Chance by chance, the round where it stood: it failed or waits there, and went on at those before. */
function shareOut(gathered: ReadonlyMap<Stage, Gathering>, step: Step, ordinary: OrdinaryRates): void {
  const ends = 1 - ROUNDS.reduce((product, round) => product * ordinary[round], 1);
  const within = step.waitDays ?? step.withinDays;
  let still = 1;
  for (const round of ROUNDS) {
    const into = gathered.get(round) as Gathering;
    const here = (still * (1 - ordinary[round])) / ends;
    // Its day tells how long all its rounds took together, not this one alone.
    const ended = step.outcome === 'rejected' ? { ...step, waitDays: null, withinDays: within } : step;
    weigh(into, ended, here);
    still *= ordinary[round];
    if (round !== 'offer')
      weigh(
        into,
        { ...step, outcome: 'advanced', waitDays: null, withinDays: within },
        left(still, round, ordinary) / ends,
      );
  }
}

/** The part of those still in after `round` that ends at a later one. */
function left(still: number, round: 'technical' | 'final', ordinary: OrdinaryRates): number {
  const after = round === 'technical' ? ordinary.final * ordinary.offer : ordinary.offer;
  return still * (1 - after);
}

function count(histogram: Histogram, days: number, weight: number): void {
  histogram.set(days, (histogram.get(days) ?? 0) + weight);
}

function ascending(histogram: Histogram): Waits {
  const entries = [...histogram].sort(([a], [b]) => a - b);
  return { days: entries.map(([days]) => days), counts: entries.map(([, times]) => times) };
}
