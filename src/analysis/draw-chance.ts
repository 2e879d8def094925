import { dayNumber } from '../kernel/day.ts';
import type { JudgeInput } from './judge-model.ts';
import { readTrialAnswer } from './trial-answer.ts';
import { believeTrial, type RatePair } from './trial-belief.ts';
import { readTrialWaits } from './trial-waits.ts';

/** Neither arm is ever drawn less often than this while it may still be the better one. */
const FLOOR = 0.2;
/** Once one is almost surely better, the other is hardly drawn any more, where the person wants it so. */
const LIFTED_FLOOR = 0.05;
const ALMOST_SURE = 0.99;

/**
 * The chance with which B should be drawn next to get the most answers on the way: as often as it is believed to be
 * better (Thompson 1933), kept between 20 and 80 in 100. Pending applications count for what their age says.
 *
 * What is drawn so proves nothing. `liftFloor` lets the floor fall to 5 in 100 once the belief is 99 in 100.
 */
export function adaptiveChance(
  { metric, applications, asOf }: Pick<JudgeInput, 'metric' | 'applications' | 'asOf'>,
  { liftFloor = false }: { readonly liftFloor?: boolean } = {},
): number {
  const answers = applications.map((application) => readTrialAnswer(application, metric, asOf));
  const waits = readTrialWaits(answers, metric, dayNumber(asOf) as number);
  const better = chanceBetter(believeTrial(answers, metric, waits).wide());
  const isSure = better >= ALMOST_SURE || better <= 1 - ALMOST_SURE;
  const floor = liftFloor && isSure ? LIFTED_FLOOR : FLOOR;
  return Math.min(1 - floor, Math.max(floor, better));
}

/** Under the wide belief: whoever wants to earn must not wait until a difference is believed against a doubt. */
function chanceBetter(worlds: readonly RatePair[]): number {
  let [total, better] = [0, 0];
  for (const { weight, a, b } of worlds) {
    total += weight;
    better += b > a ? weight : b === a ? weight / 2 : 0;
  }
  return total === 0 ? 0.5 : better / total;
}
