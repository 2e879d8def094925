import type { Comparison } from './compare-groups.ts';
import { counted, grouped, inHundred, rangeInHundred, STEP_WORDS, signedPoints } from './in-words.ts';
import type { ArmReport, TrialVerdict } from './judge-model.ts';
import type { Stage } from './model.ts';

/** The difference that the count of rounds is told for. */
const POINTS = 0.2;
/** Found eight times in ten, and claimed by luck once in twenty. */
const Z_SUM = 1.959963984540054 + 0.8416212335729143;

/** How the two preparations compare, in sentences that say how little so few rounds can know. */
export function sayPreparation({
  verdict,
  metric,
  arms,
  found,
  over,
}: {
  readonly verdict: TrialVerdict;
  readonly metric: Stage;
  readonly arms: readonly ArmReport[];
  readonly found: Comparison;
  readonly over: number;
}): string {
  const { name } = STEP_WORDS[metric];
  const [a, b] = arms;
  if (a == null || b == null || a.rate === null || b.rate === null) {
    return `${roundsOver(over)}; both ways of preparing need at least one before they can be compared at ${name}.`;
  }
  const broken = `${a.entered} rounds were drawn for A and ${b.entered} for B: a fair coin falls so unevenly less than once in a thousand experiments, so something chose.`;
  if (verdict === 'broken') return broken;
  const rates = `${roundsOver(over)}: with A ${a.advanced} of ${a.entered} went on (in the long run ${rangeInHundred(a.rate)}), with B ${b.advanced} of ${b.entered} (${rangeInHundred(b.rate)}).`;
  return `${rates} ${sayVerdict(verdict, found)} ${sayHowLittle(found)}`;
}

function roundsOver(over: number): string {
  return `${counted(over, 'round')} ${over === 1 ? 'is' : 'are'} over`;
}

function sayVerdict(verdict: TrialVerdict, { otherBetter }: Comparison): string {
  const better = (arm: string, chance: number) => `${arm} is the better one with ${inHundred(chance)} in 100`;
  if (verdict === 'leaning-b') return `It leans: ${better('B', otherBetter)}; so few rounds prove nothing.`;
  if (verdict === 'leaning-a') return `It leans: ${better('A', 1 - otherBetter)}; so few rounds prove nothing.`;
  if (verdict === 'no-difference') return 'Most likely there is no difference worth having.';
  if (verdict === 'observed') return `Observed, not tested: ${better('B', otherBetter)}.`;
  return `It cannot be told which is better: ${better('B', otherBetter)}.`;
}

function sayHowLittle({ usual, other, difference }: Comparison): string {
  const rate = (usual.estimate + other.estimate) / 2;
  const needed = 2 * Math.ceil((2 * rate * (1 - rate) * Z_SUM ** 2) / POINTS ** 2);
  const [low, high] = [difference.low, difference.high].map((points) => signedPoints(points));
  return `The difference may be anything from ${low} to ${high} in 100; to see one of ${Math.round(POINTS * 100)} in 100 surely takes about ${grouped(needed)} rounds.`;
}
