import type { Analysis } from '../analysis/analyse.ts';
import type { StageFit } from '../analysis/funnel.ts';
import type { Stage, Warning } from '../analysis/model.ts';
import type { Finding, Interval } from '../analysis/report.ts';
import { catalogue } from './catalogue.ts';
import type { Diagnosis, Evidence, Outcome } from './diagnosis.ts';

/**
 * Runs every diagnosis on an analysis made once; findings in order of what mending them would gain, those without a
 * gain after them, and with `all` everything else behind, in the catalogue's order.
 *
 * One that throws becomes one warning that says so, never a failed report.
 */
export function runDiagnoses(
  analysis: Analysis,
  { all = false, diagnoses = catalogue }: { readonly all?: boolean; readonly diagnoses?: typeof catalogue } = {},
): { readonly findings: readonly Finding[]; readonly warnings: readonly Warning[] } {
  const evidence = gatherEvidence(analysis);
  const warnings: Warning[] = [];
  const findings = diagnoses.flatMap((diagnosis) => {
    const outcome = examine(diagnosis, evidence, warnings);
    return outcome !== null && (all || outcome.kind === 'finding') ? [asFinding(diagnosis, outcome)] : [];
  });
  return { findings: findings.sort((a, b) => order(a) - order(b)), warnings };
}

const RANK = { finding: 0, clear: 2, 'too-little-data': 2, 'not-applicable': 2 } as const;

function order({ outcome, gain }: Finding): number {
  if (outcome !== 'finding') return RANK[outcome];
  return gain === null ? 1 : -gain.estimate;
}

/** Puts the analysis in the shape that diagnoses declare their needs in. */
export function gatherEvidence({ report, input, journeys, fits, forecasting, outcomesRecorded }: Analysis): Evidence {
  return {
    asOf: report.asOf,
    applications: input.applications,
    journeys,
    fits: Object.fromEntries(fits.map((fit) => [fit.stage, fit])) as Record<Stage, StageFit>,
    silence: report.silence,
    change: report.change,
    forecast: report.forecast,
    offerBy: input.target?.offerBy ?? null,
    gainOf: forecasting?.gainOf ?? null,
    outcomesRecorded,
    resumes: input.resumes ?? null,
    hours: input.hours ?? null,
    toldTwice: input.toldTwice ?? null,
  };
}

function examine({ id, needs, examine: look }: Diagnosis, evidence: Evidence, warnings: Warning[]): Outcome | null {
  const declared = Object.fromEntries(needs.map((need) => [need, evidence[need]]));
  try {
    return look(declared as unknown as Evidence);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    warnings.push({ origin: {}, because: `the check ${id} failed and says nothing (${what}); please report it` });
    return null;
  }
}

function asFinding({ id, title }: Diagnosis, outcome: Outcome): Finding {
  const { kind, because } = outcome;
  const nothing: { applications: readonly string[]; gain: Interval | null } = { applications: [], gain: null };
  const common = { id, title, outcome: kind, because };
  const silent = { nextStep: null, measured: null, ...nothing, evidenceFor: [], evidenceAgainst: [] };
  if (outcome.kind === 'finding') {
    const { nextStep, measured, gain, applications, evidenceFor, evidenceAgainst } = outcome;
    return { ...common, nextStep, measured, gain, applications, evidenceFor, evidenceAgainst };
  }
  return { ...common, ...silent, measured: outcome.kind === 'clear' ? outcome.measured : null };
}
