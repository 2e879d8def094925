import { gainPoints, grouped, rangeInHundred } from '../../analysis/in-words.ts';
import type { Finding } from '../../analysis/report.ts';

const SHOWN = 5;
const IDS_SHOWN = 5;

/** The findings by what mending them would gain, each with why, what to do, and whom it is about. */
export function findingsText(findings: readonly Finding[]): string[] {
  const found = findings.filter(({ outcome }) => outcome === 'finding');
  if (found.length === 0) return ['Findings: none that the figures support.'];
  const rest = found.length - SHOWN;
  return [
    'Findings, by what mending them would gain (of the chance of an offer by the target day):',
    ...found.slice(0, SHOWN).flatMap((finding, at) => findingLines(finding, at + 1)),
    rest > 0 ? `And ${rest} more, with detail "full".` : '',
  ];
}

function findingLines(finding: Finding, number: number): string[] {
  const { title, because, nextStep, gain } = finding;
  const worth = gain === null ? '' : ` (${gainPoints(gain.estimate)} in 100, ${rangeInHundred(gain)})`;
  return [
    `${number}. ${title}${worth}`,
    `   ${because}`,
    ...finding.evidenceFor.map((line) => `   For: ${line}`),
    ...finding.evidenceAgainst.map((line) => `   Against: ${line}`),
    nextStep === null ? '' : `   Next: ${nextStep}`,
    // A rate is about everything that entered the step; a list is to be worked through.
    gain === null ? idsLine(finding.applications) : '',
  ];
}

function idsLine(ids: readonly string[]): string {
  if (ids.length === 0) return '';
  const rest = ids.length - IDS_SHOWN;
  return `   Applications: ${ids.slice(0, IDS_SHOWN).join(', ')}${rest > 0 ? ` and ${grouped(rest)} more` : ''}`;
}
