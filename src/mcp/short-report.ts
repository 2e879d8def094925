import type { Finding, Report, StageReport } from '../analysis/report.ts';

/** An assistant reads few ids at once, and asks for the full detail where it needs them all. */
const IDS = 10;
const FINDINGS = 5;
const WARNINGS = 10;

/** The report without what stands behind its figures: what an assistant needs to answer most questions. */
export function shortReport({ silence: _, ...report }: Report) {
  return {
    ...report,
    stages: report.stages.map(shortStage),
    findings: report.findings
      .filter(({ outcome }) => outcome === 'finding')
      .slice(0, FINDINGS)
      .map(shortFinding),
    forecast: shortForecast(report.forecast),
    streak: report.streak && { ...report.streak, longest: undefined },
    warnings: report.warnings.slice(0, WARNINGS),
    warningsInAll: report.warnings.length,
  };
}

function shortStage({ members: _, quantiles: __, ...stage }: StageReport) {
  return stage;
}

function shortFinding(finding: Finding) {
  return {
    ...finding,
    applications: finding.applications.slice(0, IDS),
    applicationsInAll: finding.applications.length,
  };
}

/** The chance by the target day with its interval: the way there is a drawing, and what has no interval stays away. */
function shortForecast(forecast: Report['forecast']) {
  if (forecast === null) return null;
  const { pacePerWeek, by, points, needed } = forecast;
  return { pacePerWeek, by, points: points.slice(-1), needed };
}
