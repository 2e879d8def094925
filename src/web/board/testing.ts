import { analyseSearch } from '../../analysis/analyse.ts';
import type { Report } from '../../analysis/report.ts';

const { report } = analyseSearch({ applications: [], asOf: '2026-11-23' });

/** A report of nothing sent, with what a test says instead. */
export function madeUpReport(given: Partial<Report> = {}): Report {
  return { ...report, findings: [], ...given };
}
