import { chanceBelow, isBelowReference } from '../analysis/below-reference.ts';
import type { StageFit } from '../analysis/funnel.ts';
import { counted, enteredWords, grouped, inHundred, rangeInHundred, STEP_WORDS } from '../analysis/in-words.ts';
import { STAGES, type Stage } from '../analysis/model.ts';
import { chanceOver } from '../analysis/posterior-chances.ts';
import { NEXT_STEPS } from '../analysis/verdict.ts';
import type { Evidence, Outcome } from './diagnosis.ts';

/** What every diagnosis of a rate reads. */
export const RATE_NEEDS = ['fits', 'journeys', 'gainOf', 'outcomesRecorded'] as const;
type RateEvidence = Pick<Evidence, (typeof RATE_NEEDS)[number]>;

/** Until even no success at all would be this unlikely in an ordinary search, nothing can be said. */
const EVEN_NONE = 0.05;

/** Whether the rate of a step is below the reference: the one rule behind five diagnoses. */
export function examineRate(stage: Stage, evidence: RateEvidence): Outcome {
  const { fits, journeys, gainOf, outcomesRecorded } = evidence;
  const fit = fits[stage];
  const { counts, reference, rate } = fit;
  if (!outcomesRecorded) return { kind: 'not-applicable', because: 'No outcomes are recorded in this log.' };
  if (rate === null) return { kind: 'too-little-data', because: `None ${STEP_WORDS[stage].entered} yet.` };
  const typical = `${inHundred(reference.low)} to ${inHundred(reference.high)}`;
  const because = `${counted(counts.entered, 'application')} ${enteredWords(stage, counts.entered)}, ${grouped(counts.advanced)} ${STEP_WORDS[stage].advanced}. In the end ${rangeInHundred(rate)} will, where ${typical} is typical.`;
  const measured = { estimate: rate.estimate, low: rate.low, high: rate.high, count: counts.entered };
  if (!isBelowReference(fit)) {
    const missing = Math.ceil(Math.log(EVEN_NONE) / Math.log1p(-reference.middle) - aged(fit, journeys));
    if (missing <= 0) return { kind: 'clear', because, measured };
    const few = `Too early to tell: about ${missing} more that have had time to be answered. Until then even none going on would be ordinary.`;
    return { kind: 'too-little-data', because: few };
  }
  return {
    kind: 'finding',
    because,
    nextStep: NEXT_STEPS[stage],
    measured,
    gain: gainOf?.({ raise: { step: STAGES.indexOf(stage), to: reference.middle } }) ?? null,
    applications: stoppedAt(stage, journeys),
    evidenceFor: [
      `It lies below ${inHundred(reference.middle)} in 100, the middle of typical, with ${inHundred(chanceBelow(fit, reference.middle))} in 100, and below its low end with ${inHundred(chanceBelow(fit, reference.low))} in 100.`,
    ],
    evidenceAgainst: speaksAgainst(fit),
  };
}

/** How many applications the step has had time to decide: settled ones, and pending ones by their age. */
function aged({ stage, counts, draws }: StageFit, journeys: Evidence['journeys']): number {
  const mean = (values: Float64Array) => values.reduce((sum, value, i) => sum + value * (draws.weight[i] as number), 0);
  const [logMedian, spread] = [mean(draws.advanceLogMedian), mean(draws.advanceSpread)];
  let sum = counts.advanced + counts.rejected;
  for (const { steps } of journeys) {
    const last = steps.at(-1);
    if (last?.stage !== stage || last.outcome !== 'pending') continue;
    sum += chanceOver(last.waitDays ?? Number.POSITIVE_INFINITY, logMedian, spread);
  }
  return sum;
}

function stoppedAt(stage: Stage, journeys: Evidence['journeys']): readonly string[] {
  return journeys.flatMap(({ id, steps }) => {
    const last = steps.at(-1);
    return last?.stage === stage && (last.outcome === 'rejected' || last.outcome === 'pending') ? [id] : [];
  });
}

function speaksAgainst({ counts, reference }: StageFit): readonly string[] {
  const said = [
    `What is typical is only roughly known; a middle of ${inHundred(reference.middle)} in 100 is context, not a verdict.`,
  ];
  if (counts.entered < 15)
    said.unshift(`${counted(counts.entered, 'application')} ${counts.entered === 1 ? 'is' : 'are'} few.`);
  if (counts.pending > 0) {
    said.push(
      `${counted(counts.pending, 'application')} ${counts.pending === 1 ? 'is' : 'are'} still open there, and may change it.`,
    );
  }
  return said;
}
