import { readJourney } from './journey.ts';
import { judgeTrial } from './judge.ts';
import { ARMS, type Arm, type JudgeInput, type Judgement } from './judge-model.ts';
import { judgePreparation } from './judge-preparation.ts';
import { type Channel, STAGES, type Stage } from './model.ts';
import { mixReference } from './reference.ts';
import type { ArmCount, TrialStep } from './trial-parts.ts';

/**
 * Every step of the funnel that a drawn application entered, both arms side by side: of those that came to it, how
 * many went on. What comes after the step that counts was not what the draw was for: it is looked at, and proves nothing.
 */
export function readTrialSteps(given: JudgeInput, channels: ReadonlyMap<string, Channel | null>): readonly TrialStep[] {
  const entered = enteredBy(given, channels);
  const typical = mixReference(entered);
  return STAGES.flatMap((stage): TrialStep[] => {
    if (Object.keys(entered[stage]).length === 0) return [];
    // Never judged by this: an answer of "observed" asks for no horizon and claims nothing.
    const seen = { ...given, metric: stage, assignment: 'observed', horizon: null } as const;
    const { arms, difference } = stage === 'response' ? judgeTrial(seen) : judgePreparation(seen);
    const { low, high } = typical[stage];
    return [
      {
        stage,
        arms: countsOf(arms),
        difference: arms.some((arm) => arm.entered === 0) ? null : difference,
        typical: { low, high },
        isJudged: stage === given.metric,
      },
    ];
  });
}

type Entered = Record<Stage, Partial<Record<Channel, number>>>;

function enteredBy({ applications, asOf }: JudgeInput, channels: ReadonlyMap<string, Channel | null>): Entered {
  const entered: Entered = { response: {}, screen: {}, technical: {}, final: {}, offer: {} };
  for (const { id, sentOn, events } of applications) {
    if (sentOn !== null && sentOn > asOf) continue;
    const channel = channels.get(id) ?? 'other';
    for (const { stage } of readJourney({ id, sentOn, events }, asOf).steps) {
      entered[stage][channel] = (entered[stage][channel] ?? 0) + 1;
    }
  }
  return entered;
}

function countsOf(arms: Judgement['arms']): TrialStep['arms'] {
  const counts = arms.map(({ arm, ...count }): readonly [Arm, ArmCount] => [arm, count]);
  const byArm = new Map(counts);
  const [a, b] = ARMS.map((arm) => byArm.get(arm));
  if (a === undefined || b === undefined) throw new Error('A judgement tells of both arms');
  return { A: a, B: b };
}
