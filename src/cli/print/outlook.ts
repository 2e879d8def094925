import { inHundred } from '../../analysis/in-words.ts';
import type { PlanOutlook } from '../../analysis/plan-outlook-model.ts';
import { outlookSentences } from '../../experiments/experiment-words.ts';
import type { Terminal } from '../terminal.ts';
import { wrap } from './layout.ts';
import { printable } from './printable.ts';
import { table } from './table.ts';

/** Rows of the table of weeks: enough to see the curve. */
const ROWS = 6;

/** What a plan can tell before it starts: the sentences, the chance as the weeks go by, and what would tell sooner. */
export function printOutlook(outlook: PlanOutlook, { columns, paint }: Terminal): string {
  const [first = '', ...others] = outlookSentences(outlook);
  const weeks = outlook.chanceByWeek;
  const step = Math.max(1, Math.ceil(weeks.length / ROWS));
  const shown = weeks.filter((_, at) => at === weeks.length - 1 || (at + 1) % step === 0);
  const rows = shown.map(({ on, applications, chance }) => [on, String(applications), `${inHundred(chance)} in 100`]);
  const titles = [
    { title: 'By' },
    { title: 'Sent', align: 'right' },
    { title: 'Chance of a proof', align: 'right' },
  ] as const;
  const curve = table(titles, rows, { width: columns, title: (line) => paint('quiet', line) });
  const sooner = outlook.alternatives.map(({ sentence }) => wrap(printable(`- ${sentence}`), columns, '  '));
  return [
    paint('strong', wrap(first, columns)),
    ...others.map((sentence) => wrap(sentence, columns)),
    ...(rows.length === 0 ? [] : ['', curve]),
    ...(sooner.length === 0 ? [] : ['', paint('quiet', 'What would tell more'), ...sooner]),
  ].join('\n');
}
