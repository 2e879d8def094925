import type { StageFit } from './funnel.ts';
import type { Journey } from './journey.ts';
import { chanceOver } from './posterior-chances.ts';

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
