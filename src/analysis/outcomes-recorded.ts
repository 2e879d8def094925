import type { StageFit } from './funnel.ts';
import type { Journey } from './journey.ts';
import { chanceOver } from './posterior-chances.ts';

/** A log in which next to no answer is written down, and no yes at all, where an ordinary search would have some. */
const RARELY_ANSWERED = 0.1;
const HARDLY_POSSIBLE = 0.01;
/** Answers as fast as in industry (median a week). */
const QUICK = { logMedian: Math.log(7), spread: 0.9 };

/** Fewer answers than this are hard to believe even of the hardest search: a third of the reference's low end, and one no in ten. */
const HARDEST_SHARE = 1 / 3;
const RAREST_REFUSAL = 0.1;
const NEXT_TO_IMPOSSIBLE = 0.001;
/** Answers as slow as in a student cycle (median 45 days). */
const SLOW = { logMedian: Math.log(45), spread: 0.9 };

/**
 * Whether anybody wrote down what became of the applications, judged from the data: without a single answer, told
 * no included, it would have to be next to impossible that none came, even in a hard and slow search.
 *
 * A log like that must not turn into a diagnosis of silence.
 */
export function recordsOutcomes(journeys: readonly Journey[], fits: readonly StageFit[]): boolean {
  if (journeys.some(({ steps }) => steps.some(({ outcome }) => outcome !== 'pending'))) return true;
  const low = fits[0]?.reference.low ?? 0;
  const answers = low * HARDEST_SHARE + (1 - low * HARDEST_SHARE) * RAREST_REFUSAL;
  let logNone = 0;
  for (const { steps } of journeys) {
    const age = steps[0]?.waitDays ?? Number.POSITIVE_INFINITY;
    logNone += Math.log1p(-answers * chanceOver(age, SLOW.logMedian, SLOW.spread));
  }
  return Math.exp(logNone) >= NEXT_TO_IMPOSSIBLE;
}

/**
 * Whether it is in doubt that every yes was written down: none is, hardly any no is either, and an ordinary search of
 * this size would almost surely have had a yes by now. Then silence and a neglected log cannot be told apart.
 */
export function outcomesInDoubt(journeys: readonly Journey[], fits: readonly StageFit[]): boolean {
  const first = fits[0];
  if (first === undefined || first.counts.entered === 0) return false;
  if (journeys.some(({ steps }) => steps.some(({ outcome }) => outcome === 'advanced'))) return false;
  if (first.counts.rejected >= RARELY_ANSWERED * first.counts.entered) return false;
  const logNone = journeys.reduce((sum, { steps }) => {
    const over = chanceOver(steps[0]?.waitDays ?? Number.POSITIVE_INFINITY, QUICK.logMedian, QUICK.spread);
    return sum + Math.log1p(-first.reference.middle * over);
  }, 0);
  return Math.exp(logNone) < HARDLY_POSSIBLE;
}
