import { addDays, type Day } from '../kernel/day.ts';
import { type Random, seededRandom } from '../stats/seeded-random.ts';
import type { AnalysedApplication, TimelineEvent } from './model.ts';

/** The last known day of made-up searches. */
export const AS_OF: Day = '2026-11-23';
const KINDS = ['responded', 'screen', 'technical', 'final', 'offer'] as const;

/**
 * A made-up search of known rates for the tests of the analysis: applications evenly over the days before `AS_OF`,
 * quick answers, half of the refusals told. The simulator with worlds and proofs is in bench/.
 */
export function madeUpSearch(given: {
  readonly applications: number;
  readonly days: number;
  readonly rates: readonly number[];
  readonly seed?: number;
}): { readonly applications: readonly AnalysedApplication[]; readonly asOf: Day } {
  const { applications: count, days, rates, seed = 1 } = given;
  const random = seededRandom(seed);
  const applications = Array.from({ length: count }, (_, i) => {
    const sentDaysAgo = days - 1 - Math.floor((i / count) * days);
    return { id: `a${i}`, sentOn: addDays(AS_OF, -sentDaysAgo), events: play(sentDaysAgo, rates, random) };
  });
  return { applications, asOf: AS_OF };
}

function play(sentDaysAgo: number, rates: readonly number[], random: Random): readonly TimelineEvent[] {
  const events: TimelineEvent[] = [];
  let ago = sentDaysAgo;
  for (const [step, kind] of KINDS.entries()) {
    const goesOn = random.uniform() < (rates[step] ?? 0);
    if (!goesOn && random.uniform() < 0.5) return events;
    ago -= Math.floor(6 * Math.exp(0.8 * random.normal()));
    if (ago < 0) return events;
    events.push({ kind: goesOn ? kind : 'rejected', on: addDays(AS_OF, -ago) });
    if (!goesOn) return events;
  }
  return events;
}

/** Rates in the middle of the built-in cold reference. */
export const ORDINARY_RATES = [0.09, 0.72, 0.55, 0.47, 0.31] as const;
