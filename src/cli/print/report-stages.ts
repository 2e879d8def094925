import { inHundred, inTen, STEP_WORDS } from '../../analysis/in-words.ts';
import type { Report, StageReport } from '../../analysis/report.ts';
import type { Terminal } from '../terminal.ts';
import { wrap } from './layout.ts';
import { strip } from './strip.ts';
import { type Column, table } from './table.ts';

const RATES: readonly Column[] = [
  { title: 'Step' },
  { title: 'Went on', align: 'right' },
  { title: 'Yours, in 100' },
  { title: 'Typical' },
  { title: '0      50      100' },
  { title: 'Fails here', align: 'right' },
];

/** The five steps: what was counted, the range the rate lies in, the typical range beside it, and where it fails. */
export function printStages({ stages, bottleneck }: Report, terminal: Terminal): string {
  const chances = new Map(bottleneck.map(({ stage, probability }) => [stage, probability]));
  const rows = stages.map((stage) => [
    `${stage.from} → ${stage.stage}`,
    `${stage.advanced} of ${stage.entered}`,
    stage.rate ? rangeWords(stage.rate) : 'not known',
    `${inHundred(stage.reference.low)} to ${inHundred(stage.reference.high)}`,
    strip(stage.rate, stage.reference, PLAIN, 18),
    inTen(chances.get(stage.stage) ?? 0),
  ]);
  const drawn = table(RATES, rows, { width: terminal.columns, title: (line) => terminal.paint('quiet', line) });
  return drawn
    .replace(/[●━]+/g, (own) => terminal.paint('accent', own))
    .replace(/[░·]+/g, (band) => terminal.paint('band', band));
}

const PLAIN = { own: (text: string) => text, band: (text: string) => text };

function rangeWords({ low, high }: { readonly low: number; readonly high: number }) {
  const [from, to] = [inHundred(low), inHundred(high)];
  return from === to ? `about ${from}` : `between ${from} and ${to}`;
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
    ...[stage.entered, stage.advanced, stage.rejected, stage.withdrawn, stage.mayAnswer].map(String),
    String(stage.pending - stage.mayAnswer),
  ]);
  const counts = table(COUNTS, rows, { width: terminal.columns, title: (line) => terminal.paint('quiet', line) });
  const { entered, answered, rate } = answerRate;
  if (entered === 0 || rate === null) return counts;
  const range = `between ${inHundred(rate.low)} and ${inHundred(rate.high)} in 100`;
  const answers = `Answered at all, rejections included: ${answered} of ${entered}, ${range}.`;
  return `${counts}\n${wrap(answers, terminal.columns)}`;
}

/** The steps nobody entered yet are named in one line instead of five empty ones. */
export function isEmptyFunnel(stages: readonly StageReport[]): boolean {
  return stages.every(({ entered }) => entered === 0);
}

/** "response" as the title of its step: "getting a response". */
export function stepName(stage: StageReport['stage']): string {
  return STEP_WORDS[stage].name;
}
