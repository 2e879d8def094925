import type { AnalysisInput, Warning } from '../analysis/model.ts';
import type { ReportFrame } from './print/report.ts';

/** What is to be analysed, and how to introduce it. */
export interface Evidence {
  readonly input: AnalysisInput;
  readonly frame: ReportFrame;
  readonly warnings: readonly Warning[];
}
