import { type AnalysedApplication, STAGES, type TimelineEvent } from '../src/analysis/model.ts';
import { addDays, type Day } from '../src/kernel/day.ts';
import type { Random } from '../src/stats/seeded-random.ts';
import { type Delay, USUAL_WAITS, type World } from './worlds.ts';

/** The first day of every simulated search; any day would do. */
export const FIRST_DAY: Day = '2026-01-05';

export interface SimulatedSearch {
  readonly applications: readonly AnalysedApplication[];
  /** The last day that is known about: the end of the last week. */
  readonly asOf: Day;
}

export interface SearchPlan {
  readonly world: World;
  /** The true rates, in the order of STAGES. */
  readonly rates: readonly number[];
  readonly applications: number;
  readonly weeks: number;
}

/**
 * Plays a whole search: applications sent at random moments over the weeks, each taking the five steps one after the
 * other until it is refused, never answered, withdrawn, offered, or the weeks are over.
 *
 * Time runs continuously; a day is what a calendar would have said, so a wait of 3.4 days is seen as 3 or 4.
 */
export function simulateSearch(plan: SearchPlan, random: Random): SimulatedSearch {
  const end = plan.weeks * 7;
  const applications = Array.from({ length: plan.applications }, (_, index) => {
    const sentAt = random.uniform() * end;
    return { id: `a${index}`, sentOn: dayAt(sentAt), events: playApplication(plan, { sentAt, end }, random) };
  });
  return { applications, asOf: dayAt(end - 1e-9) };
}

const KINDS = ['responded', 'screen', 'technical', 'final', 'offer'] as const;

function playApplication(
  { world, rates }: SearchPlan,
  { sentAt, end }: { sentAt: number; end: number },
  random: Random,
): readonly TimelineEvent[] {
  const events: TimelineEvent[] = [];
  const patience = random.uniform() < world.withdrawn ? sentAt - 20 * Math.log(1 - random.uniform()) : Infinity;
  let now = sentAt;
  for (let step = 0; step < STAGES.length; step++) {
    const next = playStep(world, { step, rate: rates[step] as number }, random);
    const at = now + next.wait;
    const stopped = patience < at && patience < end && patience > now;
    if (stopped) events.push({ kind: 'withdrawn', on: dayAt(patience) });
    if (stopped || at >= end) return events;
    events.push({ kind: next.goesOn ? (KINDS[step] as (typeof KINDS)[number]) : 'rejected', on: dayAt(at) });
    if (!next.goesOn) return events;
    now = at;
  }
  return events;
}

/** A step's outcome and wait; one that is never answered waits for ever. */
function playStep(world: World, { step, rate }: { step: number; rate: number }, random: Random) {
  const first = step === 0;
  if (random.uniform() < rate) {
    return { goesOn: true, wait: drawWait(world, first ? USUAL_WAITS.firstYes : USUAL_WAITS.laterYes, random) };
  }
  const told = random.uniform() < (first ? world.toldNo.first : world.toldNo.later);
  if (!told) return { goesOn: false, wait: Infinity };
  return { goesOn: false, wait: drawWait(world, first ? USUAL_WAITS.firstNo : USUAL_WAITS.laterNo, random) };
}

function drawWait({ delay }: World, usual: { median: number; spread: number }, random: Random): number {
  return delay.factor * drawDelay({ shape: delay.shape, ...usual }, random);
}

function drawDelay({ shape, median, spread }: Delay, random: Random): number {
  switch (shape) {
    case 'log-normal':
      return median * Math.exp(spread * random.normal());
    case 'weibull':
      // The median of a Weibull wait is scale · (ln 2)^(1/shape).
      return median * (-Math.log(1 - random.uniform()) / Math.LN2) ** spread;
    case 'mixed':
      return median * (random.uniform() < 0.5 ? 0.4 : 2.5) * Math.exp(0.6 * random.normal());
  }
}

function dayAt(days: number): Day {
  return addDays(FIRST_DAY, Math.floor(days));
}
