import { grouped, inHundred, rangeInHundred } from '../../analysis/in-words.ts';
import type { Report, StageReport } from '../../analysis/report.ts';
import type { Terminal } from '../terminal.ts';
import { wrap } from './layout.ts';
import { strip } from './strip.ts';
import { type Column, table } from './table.ts';

/** The five steps: what was counted, the range the rate lies in, the typical range beside it, and where it fails. */
export function printStages({ stages, bottleneck }: Report, terminal: Terminal): string {
  const chances = new Map(bottleneck.map(({ stage, probability }) => [stage, probability]));
  const texts = stages.map((stage) => [
    `to ${stage.stage}`,
    `${grouped(stage.advanced)} of ${grouped(stage.entered)}`,
    stage.rate ? rangeWords(stage.rate) : 'not known',
    `${inHundred(stage.reference.low)} to ${inHundred(stage.reference.high)}`,
    fails(chances.get(stage.stage) ?? 0),
  ]);
  const cells = roomForStrip(texts, terminal.columns);
  const columns: Column[] = TITLES.map((title, at) => (at === 1 || at === 4 ? { title, align: 'right' } : { title }));
  columns.splice(4, 0, { title: `0${'100'.padStart(cells - 1)}` });
  const rows = texts.map((row, at) => row.toSpliced(4, 0, drawStrip(stages[at] as StageReport, cells)));
  const drawn = table(columns, rows, { width: terminal.columns, title: (line) => terminal.paint('quiet', line) });
  return drawn
    .replace(/[●━]+/g, (own) => terminal.paint('accent', own))
    .replace(/[░·]+/g, (band) => terminal.paint('band', band));
}

const TITLES = ['Step', 'Went on', 'Yours, in 100', 'Typical', 'Fails here'] as const;

/** The strips take what the words leave, within reason. */
function roomForStrip(texts: readonly (readonly string[])[], width: number) {
  const words = TITLES.map((title, at) => Math.max(title.length, ...texts.map((row) => row[at]?.length ?? 0)));
  return Math.min(30, Math.max(8, width - words.reduce((sum, each) => sum + each + 2, 0)));
}

function drawStrip({ rate, reference }: StageReport, cells: number) {
  return strip(rate, reference, { own: (text) => text, band: (text) => text }, cells);
}

/** A chance in a column: tenths, and at the ends no more than that it is near them. */
function fails(chance: number): string {
  if (chance < 0.05) return '< 1 in 20';
  return chance > 0.95 ? '> 9 in 10' : `${Math.min(9, Math.max(1, Math.round(chance * 10)))} in 10`;
}

function rangeWords({ low, high }: { readonly low: number; readonly high: number }) {
  const [from, to] = [short(low), short(high)];
  return from === to ? `about ${from}` : `between ${from} and ${to}`;
}

/** Of a rate in 100, as a column has room for: "<1" for "under 1". */
function short(rate: number) {
  return inHundred(rate).replace('under ', '<').replace('over ', '>');
}

const COUNTS: readonly Column[] = [
  { title: 'Step' },
  { title: 'Entered', align: 'right' },
  { title: 'Went on', align: 'right' },
  { title: 'Rejected', align: 'right' },
  { title: 'Withdrawn', align: 'right' },
  { title: 'May answer', align: 'right' },
  { title: 'Silence', align: 'right' },
];

/** What became of the applications at each step; the open ones parted into may still answer and probably silence. */
export function printCounts({ stages, answerRate }: Report, terminal: Terminal): string {
  const rows = stages.map((stage) => [
    `${stage.from} → ${stage.stage}`,
    ...[stage.entered, stage.advanced, stage.rejected, stage.withdrawn, stage.mayAnswer].map(grouped),
    grouped(stage.pending - stage.mayAnswer),
  ]);
  const counts = table(COUNTS, rows, { width: terminal.columns, title: (line) => terminal.paint('quiet', line) });
  const { entered, answered, rate } = answerRate;
  if (entered === 0 || rate === null) return counts;
  const answers = `Answered at all, rejections included: ${grouped(answered)} of ${grouped(entered)}, in the end ${rangeInHundred(rate)}.`;
  return `${counts}\n${wrap(answers, terminal.columns)}`;
}

/** Nobody entered any step: there is nothing to tabulate. */
export function isEmptyFunnel(stages: readonly StageReport[]): boolean {
  return stages.every(({ entered }) => entered === 0);
}
