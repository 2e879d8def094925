import { daysBetween } from '../kernel/day.ts';
import { type Measurement, referenceNormal } from './funnel-prior.ts';
import type { Journey } from './journey.ts';
import {
  type AnalysedApplication,
  type AnalysisInput,
  type Learning,
  STAGES,
  STAGES_REACHED,
  type Stage,
} from './model.ts';

/** A market and a person change: what was measured a year ago counts half. */
const HALF_LIFE_DAYS = 365;
/** A share of what was sent that is too small to move anything. */
const NEGLIGIBLE = 0.01;

/**
 * What closed experiments add to what is believed of each step before the data.
 *
 * One counts by the share of the step's applications that it is about and that were sent after it was measured: what
 * was sent before is in the data already, and must not count twice.
 */
export function readLearnings(
  { applications, learnings = [], asOf }: AnalysisInput,
  journeys: readonly Journey[],
): Readonly<Record<Stage, readonly Measurement[]>> {
  const byStage = STAGES.map((stage): [Stage, Measurement[]] => {
    const own = learnings.filter((learning) => isAbout(learning, stage) && learning.measuredOn <= asOf);
    return [stage, own.flatMap((learning) => measure(learning, { stage, applications, journeys, asOf }))];
  });
  return Object.fromEntries(byStage) as Readonly<Record<Stage, Measurement[]>>;
}

/** From sending to a later stage is the product of several steps: it says nothing of one of them. */
function isAbout({ stage, from = 'applied' }: Learning, step: Stage): boolean {
  return stage === step && STAGES_REACHED.indexOf(from) === STAGES.indexOf(step);
}

function measure(
  learning: Learning,
  given: {
    readonly stage: Stage;
    readonly applications: readonly AnalysedApplication[];
    readonly journeys: readonly Journey[];
    readonly asOf: string;
  },
): readonly Measurement[] {
  const { stage, applications, journeys, asOf } = given;
  let [entered, meant] = [0, 0];
  journeys.forEach(({ steps }, i) => {
    const application = applications[i];
    if (application === undefined || !steps.some((step) => step.stage === stage)) return;
    entered++;
    if (isMeant(application, learning)) meant++;
  });
  // Before anything entered, it is about what will.
  const share = entered === 0 ? 1 : meant / entered;
  if (share < NEGLIGIBLE) return [];
  const weight = share * 0.5 ** (daysBetween(learning.measuredOn, asOf) / HALF_LIFE_DAYS);
  const { mean, sd } = referenceNormal(learning);
  return [{ mean, sd: sd / Math.sqrt(weight) }];
}

function isMeant({ variant, channel, sentOn }: AnalysedApplication, learning: Learning): boolean {
  if (sentOn === null || sentOn <= learning.measuredOn) return false;
  if (learning.variant != null) return plain(variant) === plain(learning.variant);
  return learning.channel == null || channel === learning.channel;
}

function plain(text: string | null | undefined): string {
  return text?.trim().toLowerCase() ?? '';
}
