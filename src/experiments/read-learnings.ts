import type { Day } from '../kernel/day.ts';
import type { ReadDeps } from '../pipeline/deps.ts';
import { logit, sigmoid } from '../stats/logit.ts';
import { findVariant, variantLabel } from './find-variant.ts';
import { judgeExperiment } from './judge-experiment.ts';
import { readTrials } from './read-trials.ts';
import { type Experiment, type Learning, toArm } from './view.ts';

/** From the middle 90 in 100 to the middle 80. */
const NINETY_TO_EIGHTY = 1.2816 / 1.645;

/**
 * What the closed experiments of a search measured, for the next diagnosis: of each arm that was sent, the rate to
 * the metric. A broken one measured nothing.
 */
export async function readLearnings(deps: ReadDeps, searchId: string, today: Day): Promise<readonly Learning[]> {
  const trials = await readTrials(deps, searchId);
  const learnings: Learning[] = [];
  for (const experiment of trials.experiments) {
    const { closedOn } = experiment;
    // Only an answer to the application itself says anything of the application's own rate.
    if (experiment.state !== 'closed' || closedOn === null || closedOn > today || experiment.metric !== 'response')
      continue;
    if (experiment.varies !== 'resume' && experiment.varies !== 'channel') continue;
    const { summary } = judgeExperiment(trials, experiment, { asOf: today, today, pacePerWeek: null });
    if (summary.verdictName === 'broken') continue;
    for (const arm of ['a', 'b'] as const) {
      const rate = summary.judgement?.arms.find((one) => one.arm === toArm(arm))?.rate;
      if (!rate) continue;
      const ends = { low: narrower(rate.estimate, rate.low), high: narrower(rate.estimate, rate.high) };
      const { id: experimentId, question, metric: stage, learning: text } = experiment;
      learnings.push({
        experimentId,
        question,
        ...(await nameArm(deps, experiment, arm)),
        stage,
        ...ends,
        measuredOn: closedOn,
        text,
      });
    }
  }
  return learnings;
}

function narrower(middle: number, end: number): number {
  const [from, to] = [logit(clamp(middle)), logit(clamp(end))];
  return sigmoid(from + (to - from) * NINETY_TO_EIGHTY);
}

function clamp(rate: number): number {
  return Math.min(0.999, Math.max(0.001, rate));
}

async function nameArm({ db, account }: ReadDeps, { varies, arms }: Experiment, arm: 'a' | 'b') {
  const { variantId, label } = arms[arm];
  if (varies === 'channel') return { variant: null, channel: label };
  const kept = variantId === null ? null : await findVariant(db, account, variantId);
  return { variant: kept?.ok ? variantLabel(kept.value) : label, channel: null };
}
