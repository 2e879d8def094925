import { dayNumber } from '../kernel/day.ts';
import { signedPoints } from './in-words.ts';
import { ARMS, type Arm, type JudgeInput } from './judge-model.ts';
import { differencePrior, REACH, SMALL_OR_NOT, scaledToOne } from './rate-difference.ts';
import { logitOf } from './rate-likelihood.ts';
import type { Interval } from './report.ts';
import { readTrialAnswer, type TrialAnswer } from './trial-answer.ts';
import { believeGiven, believeTrial, differenceLikelihood } from './trial-belief.ts';
import type { TrialGroup, TrialWithin, Within } from './trial-parts.ts';
import { readTrialWaits } from './trial-waits.ts';

/** Fewer than this in a group say nothing of it. */
const FEWEST = 5;
const CELLS = 2 * REACH + 1;
/** How far the differences of groups may lie apart on the logit scale, equally likely: from not at all to a lot. */
const SPREADS = [0.03, 0.1, 0.2, 0.35, 0.5, 0.75, 1];

/**
 * Where the difference between the arms shows: within groups that nobody drew, each pulled towards the others as far as
 * its own data are few (partial pooling of the difference, exact on a grid). `null` where fewer than two groups of at
 * least five have both arms. It proves nothing of any group: the draw was made for all of them together.
 */
export function readTrialWithin(
  given: JudgeInput,
  { by, groupOf }: { readonly by: Within; readonly groupOf: ReadonlyMap<string, string | null> },
): TrialWithin | null {
  const { metric, asOf } = given;
  const sent = given.applications.filter(({ sentOn }) => sentOn === null || sentOn <= asOf);
  const answers = sent.map((one) => ({ ...readTrialAnswer(one, metric, asOf), stratum: '' }));
  const told = [...Map.groupBy(answers, ({ id }) => groupOf.get(id) ?? '')]
    .filter(([value, own]) => value !== '' && own.length >= FEWEST && ARMS.every((arm) => has(own, arm)))
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  if (told.length < 2) return null;
  const waits = readTrialWaits(answers, metric, dayNumber(asOf) as number);
  const likelihoods = told.map(([, own]) => scaledToOne(differenceLikelihood(own, metric, waits)));
  const priors = priorsFromOthers(likelihoods);
  const groups = told.map(([value, own], g): TrialGroup => {
    const { difference } = believeGiven(own, { metric, waits, difference: priors[g] as Float64Array });
    return { value, counts: { A: countOf(own, 'A'), B: countOf(own, 'B') }, difference };
  });
  const leftOut = answers.length - told.reduce((sum, [, own]) => sum + own.length, 0);
  const whole = believeTrial(answers, metric, waits).difference;
  return { by, groups, leftOut, sentence: sayWithin({ by, groups, whole }) };
}

function has(answers: readonly TrialAnswer[], arm: Arm): boolean {
  return answers.some((answer) => answer.arm === arm);
}

function countOf(answers: readonly TrialAnswer[], arm: Arm) {
  const own = answers.filter((answer) => answer.arm === arm);
  return { entered: own.length, advanced: own.filter(({ outcome }) => outcome === 'reached').length };
}

/** What the other groups let one believe of the difference in each, before its own answers are looked at. */
function priorsFromOthers(likelihoods: readonly Float64Array[]): readonly Float64Array[] {
  const common = differencePrior(SMALL_OR_NOT);
  const priors = likelihoods.map(() => new Float64Array(CELLS));
  for (const spread of SPREADS) {
    const kernel = kernelOf(spread);
    const smoothed = likelihoods.map((own) => smooth(own, kernel));
    priors.forEach((prior, g) => {
      const others = common.map((weight, d) =>
        smoothed.reduce((product, own, h) => (h === g ? product : product * (own[d] as number)), weight),
      );
      smooth(others, kernel).forEach((weight, d) => {
        prior[d] = (prior[d] as number) + weight;
      });
    });
  }
  return priors.map(scaledToOne);
}

/** A normal with this spread over distances in cells, on either side; sums to 1. */
function kernelOf(spread: number): Float64Array {
  const width = logitOf(1) - logitOf(0);
  const kernel = Float64Array.from({ length: CELLS }, (_, d) => Math.exp(-0.5 * ((d * width) / spread) ** 2));
  const sum = kernel.reduce((whole, weight, d) => whole + (d === 0 ? weight : 2 * weight), 0);
  return kernel.map((weight) => weight / sum);
}

function smooth(own: Float64Array, kernel: Float64Array): Float64Array {
  return own.map((_, at) => own.reduce((sum, weight, d) => sum + weight * (kernel[Math.abs(d - at)] as number), 0));
}

const GROUPS: Readonly<Record<Within, string>> = {
  channel: 'one way in to another',
  level: 'one level to another',
  size: 'one company size to another',
};

function sayWithin({
  by,
  groups,
  whole,
}: {
  readonly by: Within;
  readonly groups: readonly TrialGroup[];
  readonly whole: Interval;
}): string {
  const apart = groups.filter(({ difference }) => difference.low > whole.estimate || difference.high < whole.estimate);
  const all = `Over all, B brings ${signedPoints(whole.estimate)} in 100.`;
  if (apart.length === 0) return `No evidence that the difference changes from ${GROUPS[by]}. ${all}`;
  const told = apart.map(({ value, difference }) => {
    return `${value} (between ${signedPoints(difference.low)} and ${signedPoints(difference.high)})`;
  });
  return `The difference looks unlike the whole in ${told.join(' and ')}: observed, not tested. ${all}`;
}
