import { basename } from 'node:path';
import { counted, gainPoints, rangeInHundred } from '../../analysis/in-words.ts';
import type { Warning } from '../../analysis/model.ts';
import { forecastSentences, streakSentence } from '../../analysis/outlook-words.ts';
import type { Finding, Report } from '../../analysis/report.ts';
import type { Terminal } from '../terminal.ts';
import { wrap } from './layout.ts';
import { printable } from './printable.ts';
import { isEmptyFunnel, printCounts, printStages } from './report-stages.ts';

const WARNINGS_SHOWN = 5;
const LISTED = 10;

/** Where the report comes from, for the line below the verdict. */
export interface ReportFrame {
  /** "hanneman.csv", or the name of a search. */
  readonly subject: string;
  /** Why it is as of that day, where it is not today. */
  readonly asOfBecause: string | null;
}

/** The diagnosis as text: the sentence first, then the figures, then what to do. At most `terminal.columns` wide. */
export function printReport(report: Report, frame: ReportFrame, terminal: Terminal): string {
  const { verdict, applications } = report;
  const say = (text: string, indent = '') => wrap(printable(text), terminal.columns, indent);
  const sections = [
    [terminal.paint('strong', say(verdict.sentence)), say(verdict.detail), nextLine(verdict.nextStep, terminal)],
    [terminal.paint('quiet', say(frameLine(report, frame)))],
    ...(applications === 0 || isEmptyFunnel(report.stages)
      ? []
      : [[ratesOf(report, terminal)], [printCounts(report, terminal)]]),
    findingLines(report.findings, terminal),
    outlookLines(report, terminal),
    warningLines(report.warnings, terminal),
  ];
  return `${sections
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((section) => section !== '')
    .join('\n\n')}\n`;
}

/** Without any outcome every rate and every chance would be what was believed before: nothing to show. */
function ratesOf(report: Report, terminal: Terminal) {
  return report.stages.some(({ rate }) => rate !== null) ? printStages(report, terminal) : '';
}

function nextLine(nextStep: string, { columns }: Terminal) {
  return nextStep === '' ? '' : wrap(`Next: ${printable(nextStep)}`, columns, '      ');
}

function frameLine({ asOf, applications, open }: Report, { subject, asOfBecause }: ReportFrame) {
  const because = asOfBecause === null ? '' : ` (${asOfBecause})`;
  return `${subject}: ${counted(applications, 'application')}, ${open.toLocaleString('en')} open, as of ${asOf}${because}.`;
}

function findingLines(findings: readonly Finding[], terminal: Terminal): string[] {
  const shown = findings.filter(({ outcome }) => outcome === 'finding');
  const others = findings.filter(({ outcome }) => outcome !== 'finding');
  return [
    shown.length === 0 ? '' : heading('Findings, by what mending them would gain', terminal),
    ...shown.flatMap((finding, at) => findingText(finding, at + 1, terminal)),
    others.length === 0 ? '' : heading('Also looked at', terminal),
    ...others.map(({ title, outcome, because }) =>
      wrap(printable(`- ${title}: ${outcomeWords(outcome, because)}`), terminal.columns, '  '),
    ),
  ];
}

/** Some reasons begin with the outcome themselves: it is said once. */
function outcomeWords(outcome: Finding['outcome'], because: string) {
  const told = OUTCOMES[outcome];
  return because.toLowerCase().startsWith(told)
    ? because.charAt(0).toLowerCase() + because.slice(1)
    : `${told}. ${because}`;
}

const OUTCOMES = {
  finding: 'a finding',
  clear: 'clear',
  'too-little-data': 'too early to tell',
  'not-applicable': 'cannot be told here',
} as const;

function findingText(
  { title, because, nextStep, gain, applications }: Finding,
  number: number,
  { columns, paint }: Terminal,
) {
  const mark = `${number}. `;
  const indent = ' '.repeat(mark.length);
  const worth = gain ? ` (${gainPoints(gain.estimate)} in 100, ${rangeInHundred(gain).replace(/ in 100$/, '')})` : '';
  const text = (words: string, hang = '') => indent + wrap(printable(words), columns - indent.length, indent + hang);
  return [
    paint('strong', mark + wrap(printable(title) + worth, columns - mark.length, indent)),
    text(because),
    nextStep === null ? '' : text(`Next: ${nextStep}`, '      '),
    gain === null ? text(listOf(applications), '      ') : '',
  ];
}

/** What is to be worked through, in its order; a rate has no list, it has a step. */
function listOf(applications: readonly string[]): string {
  if (applications.length === 0) return '';
  const rest = applications.length - LISTED;
  const shown = applications.slice(0, LISTED).join(', ');
  return `List: ${shown}${rest > 0 ? ` and ${rest.toLocaleString('en')} more (--json lists them all)` : ''}`;
}

function outlookLines(report: Report, terminal: Terminal): string[] {
  // Somebody who took an offer is not waiting for the next one.
  if (report.applications === 0 || report.accepted) return [];
  const streak = streakSentence(report);
  return [
    heading('Outlook', terminal),
    ...forecastSentences(report).map((sentence) => wrap(sentence, terminal.columns)),
    streak === null ? '' : wrap(streak, terminal.columns),
    report.change === null ? '' : wrap(report.change.sentence, terminal.columns),
  ];
}

function warningLines(warnings: readonly Warning[], terminal: Terminal): string[] {
  if (warnings.length === 0) return [];
  // What is said of many lines is said once.
  const told = [...Map.groupBy(warnings, ({ because }) => because)];
  const rest = told.slice(WARNINGS_SHOWN).reduce((sum, [, alike]) => sum + alike.length, 0);
  return [
    heading('To know', terminal),
    ...told.slice(0, WARNINGS_SHOWN).map(([because, alike]) => {
      const where = originWords(alike[0]?.origin ?? {});
      const many = alike.length > 1 ? ` and ${(alike.length - 1).toLocaleString('en')} more` : '';
      return wrap(printable(`- ${[`${where}${many}`, because].filter(Boolean).join(': ')}`), terminal.columns, '  ');
    }),
    rest > 0 ? `- and ${rest.toLocaleString('en')} more: --json lists them all` : '',
  ];
}

function originWords({ file, line, application }: Warning['origin']) {
  if (file !== undefined) return line === undefined ? basename(file) : `${basename(file)}, line ${line}`;
  return application === undefined ? '' : `application ${application}`;
}

function heading(text: string, terminal: Terminal) {
  return terminal.paint('quiet', text);
}
