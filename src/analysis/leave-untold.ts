import type { AnalysedApplication, AnalysisInput } from './model.ts';

export interface Told {
  /** What can be counted on. */
  readonly input: AnalysisInput;
  /** Applications of which nobody knows what became: left out of `input`, for their silence means nothing. */
  readonly untold: readonly AnalysedApplication[];
}

/**
 * Leaves out the applications of a source that records no outcomes, where others tell theirs. Where no application
 * tells anything, all of them stay and the whole input says so.
 */
export function leaveUntold(input: AnalysisInput): Told {
  const untold = input.applications.filter(({ outcomesRecorded }) => outcomesRecorded === false);
  if (untold.length === 0) return { input, untold };
  if (untold.length === input.applications.length) {
    return { input: { ...input, outcomesRecorded: input.outcomesRecorded ?? false }, untold: [] };
  }
  const applications = input.applications.filter(({ outcomesRecorded }) => outcomesRecorded !== false);
  return { input: { ...input, applications }, untold };
}
