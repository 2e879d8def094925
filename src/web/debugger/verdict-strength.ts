import type { Report, StageReport } from '../../analysis/report.ts';
import { logit, sigmoid } from '../../stats/logit.ts';

/** How far a verdict goes: a step that fails, one that would be the first to suspect, or none. */
export type VerdictStrength = 'stops' | 'leans' | 'none';

/** A step is told to fail only where its rate lies below the middle of typical; else it is merely the likeliest. */
export function verdictStrength({ verdict, stages }: Pick<Report, 'verdict' | 'stages'>): VerdictStrength {
  const stage = stages.find((one) => one.stage === verdict.stage);
  if (stage === undefined) return 'none';
  return stage.entered > 0 && stage.rate !== null && stage.rate.estimate < middle(stage) ? 'stops' : 'leans';
}

/** The middle of a range of rates is its midpoint on the scale of log-odds. */
function middle({ reference: { low, high } }: StageReport): number {
  return sigmoid((logit(low) + logit(high)) / 2);
}
