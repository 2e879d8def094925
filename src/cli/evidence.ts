import type { AnalysisInput, Warning } from '../analysis/model.ts';
import type { ReportedApplication } from '../report/report-input.ts';
import type { ReportFrame } from './print/report.ts';

/** What is to be analysed, and how to introduce it. */
export interface Evidence {
  readonly input: AnalysisInput;
  readonly frame: ReportFrame;
  readonly warnings: readonly Warning[];
}

/** The same with what its applications are called, which only a report asks for. */
export interface NamedEvidence extends Evidence {
  readonly isSample: boolean;
  /** Every application of it, the first sent first; its ids are those of `input`. */
  readonly readNames: () => Promise<readonly ReportedApplication[]>;
}
