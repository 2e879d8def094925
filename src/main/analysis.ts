import { analyseSearch } from '../analysis/analyse.ts';
import { judgeTrial } from '../analysis/judge.ts';
import type { JudgeInput, Judgement } from '../analysis/judge-model.ts';
import type { AnalysisInput } from '../analysis/model.ts';
import type { Report } from '../analysis/report.ts';
import { runDiagnoses } from '../diagnoses/run.ts';

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
