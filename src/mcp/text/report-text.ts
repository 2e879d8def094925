import { counted, grouped, inHundred, rangeInHundred, STEP_WORDS } from '../../analysis/in-words.ts';
import { forecastSentences, openSentence, streakSentence } from '../../analysis/outlook-words.ts';
import type { Report, StageReport } from '../../analysis/report.ts';
import { definitionsText } from './definitions-text.ts';
import { findingsText } from './findings-text.ts';

/** Said with every report, for an assistant that shortens what it read. */
export const HOW_TO_QUOTE =
  'Every rate, gain and forecast here stands with its interval, and every rate with its count: do not quote a figure without its interval, nor without the day it is as of. Where no step is named, none is told to fail.';

const WARNINGS_SHOWN = 5;

/** Whose figures they are. */
export interface ReportedSearch {
  readonly name: string;
  readonly isSample: boolean;
}

/** The diagnosis as a person reads it: the sentence first, then the figures, what to do, and what the figures mean. */
export function reportText(report: Report, search: ReportedSearch | null): string {
  const { verdict, applications } = report;
  const sections = [
    [verdict.sentence, verdict.detail, verdict.nextStep === '' ? '' : `Next: ${verdict.nextStep}`],
    [frame(report, search)],
    applications === 0 ? [] : stagesText(report),
    applications === 0 ? [] : findingsText(report.findings),
    outlookText(report),
    warningsText(report.warnings),
    applications === 0 ? [] : definitionsText(report),
    applications === 0 ? [] : [HOW_TO_QUOTE],
  ];
  return sections
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((section) => section !== '')
    .join('\n\n');
}

function frame({ asOf, applications, open }: Report, search: ReportedSearch | null): string {
  if (search === null) return 'Nothing is recorded yet.';
  const madeUp = search.isSample ? ' (made up: nobody is behind it)' : '';
  return `Search "${search.name}"${madeUp}: ${counted(applications, 'application')}, ${grouped(open)} open, as of ${asOf}.`;
}

function stagesText({ stages, bottleneck, answerRate }: Report): string[] {
  if (stages.every(({ rate }) => rate === null)) return ['Rates are not known: no outcomes are recorded.'];
  const chances = new Map(bottleneck.map(({ stage, probability }) => [stage, probability]));
  const { entered, answered, rate } = answerRate;
  const answers = `Answered at all, rejections included: ${grouped(answered)} of ${grouped(entered)}`;
  return [
    'Steps, in 100; each interval holds the true rate 9 times in 10:',
    ...stages.map((stage) => stageLine(stage, chances.get(stage.stage) ?? 0)),
    rate === null ? '' : `${answers}, in the end ${rangeInHundred(rate)}.`,
  ];
}

function stageLine(stage: StageReport, chance: number): string {
  const { entered, advanced, rejected, withdrawn, pending, mayAnswer, rate, reference } = stage;
  const own = rate === null ? 'rate not known' : `rate ${rangeInHundred(rate)}, estimate ${inHundred(rate.estimate)}`;
  const typical = `typical ${inHundred(reference.low)} to ${inHundred(reference.high)}`;
  const counts = `${grouped(advanced)} of ${grouped(entered)} went on, ${grouped(rejected)} rejected, ${grouped(withdrawn)} withdrawn, ${grouped(mayAnswer)} may still answer, ${grouped(pending - mayAnswer)} probably silence`;
  const fails = `chance that the search fails here: ${inHundred(chance)} in 100`;
  return `- to ${stage.stage} (${STEP_WORDS[stage.stage].name}): ${own}; ${typical}; ${counts}; ${fails}.`;
}

function outlookText(report: Report): string[] {
  // Somebody who took an offer is not waiting for the next one.
  if (report.applications === 0 || report.accepted) return [];
  const withoutInterval = report.forecast && openSentence(report.forecast);
  const forecast = forecastSentences(report).filter((sentence) => sentence !== withoutInterval);
  const sentences = [...forecast, streakSentence(report) ?? ''].filter(Boolean);
  return ['Outlook:', ...sentences.map((sentence) => `- ${sentence}`)];
}

function warningsText(warnings: Report['warnings']): string[] {
  if (warnings.length === 0) return [];
  // What is said of many lines is said once.
  const told = [...Map.groupBy(warnings, ({ because }) => because)];
  const rest = told.slice(WARNINGS_SHOWN).reduce((sum, [, alike]) => sum + alike.length, 0);
  return [
    'To know:',
    ...told
      .slice(0, WARNINGS_SHOWN)
      .map(([because, alike]) => `- ${because}${alike.length > 1 ? ` (${grouped(alike.length)} times)` : ''}`),
    rest > 0 ? `- and ${grouped(rest)} more, with detail "full".` : '',
  ];
}
