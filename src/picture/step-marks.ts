import type { StageReport } from '../analysis/report.ts';
import { type MarkCounts, NO_MARKS } from './marks-layout.ts';

/** How many marks of each kind a step has. Where no outcome was ever recorded, none may be told as silence. */
export function stepMarks({ entered, members }: StageReport, outcomesKnown: boolean): MarkCounts {
  if (!outcomesKnown) return { ...NO_MARKS, unknown: entered };
  return {
    ...NO_MARKS,
    advanced: members.advanced.length,
    mayAnswer: members.mayAnswer.length,
    silence: members.probablySilence.length,
    rejected: members.rejected.length,
    withdrawn: members.withdrawn.length,
  };
}
