import { analyseSearch } from '../analysis/analyse.ts';
import { checkInput } from '../analysis/check-input.ts';
import { type ComparedBy, compareObserved, type ObservedComparison } from '../analysis/compare-observed.ts';
import type { SegmentedBy } from '../analysis/group-applications.ts';
import { judgeTrial } from '../analysis/judge.ts';
import type { JudgeInput, Judgement } from '../analysis/judge-model.ts';
import type { AnalysisInput, Stage } from '../analysis/model.ts';
import { readSegments } from '../analysis/read-segments.ts';
import type { Report } from '../analysis/report.ts';
import type { Segments } from '../analysis/segments.ts';
import { runDiagnoses } from '../diagnoses/run.ts';
import type { Day } from '../kernel/day.ts';

export type { ObservedComparison } from '../analysis/compare-observed.ts';
export type { ArmReport, JudgeInput, Judgement, TrialApplication } from '../analysis/judge-model.ts';
export type { AnalysedApplication, AnalysisInput, ReferenceRange, TimelineEvent } from '../analysis/model.ts';
export type { Finding, Report } from '../analysis/report.ts';

/**
 * The whole analysis of a search, findings included: what `breakpoint diagnose` prints.
 *
 * Pure: the same input and seed (1 if none) give the same report. Bad input throws, naming the field. With `all`
 * the findings also hold what is clear, what has too little data, and what does not apply.
 */
export function analyse(input: AnalysisInput, { all = false }: { readonly all?: boolean } = {}): Report {
  const analysis = analyseSearch(input);
  const { findings, warnings } = runDiagnoses(analysis, { all });
  return { ...analysis.report, findings, warnings: [...analysis.report.warnings, ...warnings] };
}

/**
 * Judges an experiment: who is better, how sure that is, and whether it is proven, looked at however often.
 *
 * Pure: the same input gives the same judgement. Bad input throws, naming the field.
 */
export function judge(input: JudgeInput): Judgement {
  return judgeTrial(input);
}

/**
 * Compares groups of a history that nobody drew, each with the largest: as counted, and within the same channel and
 * season. Observed, not tested: never a win. Pure; bad input throws, naming the field.
 */
export function compare(
  input: AnalysisInput,
  options: { readonly by: ComparedBy; readonly metric?: Stage; readonly day?: Day },
): readonly ObservedComparison[] {
  checkInput(input);
  return compareObserved(input, options);
}

/** The response rates of groups with partial pooling, or `null` where fewer than two are recorded. Pure, as the others. */
export function segments(input: AnalysisInput, by: SegmentedBy): Segments | null {
  return readSegments(analyseSearch(input), by);
}
