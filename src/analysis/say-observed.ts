import { counted, inHundred, rangeInHundred, signedPoints } from './in-words.ts';
import type { Stage } from './model.ts';
import type { ObservedComparison, ObservedGroup } from './observed-comparison.ts';

/** From this chance on the words name the one that was answered more often; still observed, never a win. */
const SURE = 0.95;
const REACHED: Readonly<Record<Stage, string>> = {
  response: 'got a response',
  screen: 'came to a conversation',
  technical: 'came to a technical round',
  final: 'came to a final round',
  offer: 'ended in an offer',
};

/** Both groups with counts and ranges, what is left of the difference like with like, and that nobody drew them. */
export function sayObserved(told: Omit<ObservedComparison, 'sentence'>): string {
  const { metric, one, other, counts, asCounted, likeWithLike, probability } = told;
  const range = rangeWords(told);
  const how = likeWithLike === null ? 'They were never used side by side, so as counted' : likeWords(told.by);
  const found =
    probability >= SURE || probability <= 1 - SURE
      ? `${how}, "${probability >= SURE ? other : one}" was answered more often with ${inHundred(Math.max(probability, 1 - probability))} in 100: "${other}" differs by ${range}`
      : `${how}, there is no evidence of a difference: "${other}" lies ${range} from "${one}"`;
  const seen = asCounted.low > 0 || asCounted.high < 0;
  const gone =
    seen && likeWithLike !== null && likeWithLike.low <= 0 && likeWithLike.high >= 0
      ? ` Thrown together they lie ${rangeWords(asCounted)} apart: it is the channels or the seasons that differ.`
      : '';
  return `Of ${groupWords(other, counts.other, metric)}; of ${groupWords(one, counts.one, metric)}. ${found}.${gone} Observed, not tested: nobody drew which got which.`;
}

function groupWords(name: string, { entered, advanced, rate }: ObservedGroup, metric: Stage): string {
  return `${counted(entered, 'application')} "${name}" ${advanced} ${REACHED[metric]} so far (in the end ${rangeInHundred(rate)})`;
}

function likeWords(by: ObservedComparison['by']): string {
  if (by === 'channel') return 'Within the same season';
  return by === 'when' ? 'Within the same channel' : 'Within the same channel and season';
}

function rangeWords({ low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [signedPoints(low), signedPoints(high)];
  return from === to ? `about ${from} in 100` : `between ${from} and ${to} in 100`;
}
